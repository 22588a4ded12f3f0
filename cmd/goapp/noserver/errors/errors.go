// Package errors stands in the place of go-app's own, which writes an error as JSON
// with the line it was made at, by way of reflection. Here an error is its message,
// the tags in the order they were given, and what it wraps.
package errors

import "errors"

// An Error is a message with tags, and perhaps an error below it.
type Error struct {
	message string
	wrapped error
}

// New returns an error with a message.
func New(message string) Error { return Error{message: message} }

// WithTag adds a value that says more; only texts and errors are shown.
func (e Error) WithTag(name string, value any) Error {
	shown := "…"
	switch value := value.(type) {
	case string:
		shown = value
	case error:
		shown = value.Error()
	case interface{ String() string }:
		shown = value.String()
	}
	e.message += ", " + name + " " + shown
	return e
}

// Wrap puts an error below; nil changes nothing.
func (e Error) Wrap(below error) Error {
	e.wrapped = below
	return e
}

// Unwrap returns the error below, or nil.
func (e Error) Unwrap() error { return e.wrapped }

func (e Error) Error() string {
	if e.wrapped == nil {
		return e.message
	}
	return e.message + ": " + e.wrapped.Error()
}

// Is is the standard library's.
func Is(err, target error) bool { return errors.Is(err, target) }

// As is the standard library's.
func As(err error, target any) bool { return errors.As(err, target) }
