package web

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
)

// ErrBadBase is wrapped by every error about a site's address.
var ErrBadBase = errors.New("bad base address")

// ParseBase returns the address with a slash at its end, and the empty address
// as it is. It refuses what no site can have: another scheme than http or
// https, no host, a user, a query or a fragment.
func ParseBase(base string) (string, error) {
	if base == "" {
		return "", nil
	}
	u, err := url.Parse(base)
	if err != nil {
		return "", fmt.Errorf("%w %q: not an address; write https://quiz.example/", ErrBadBase, base)
	}
	switch {
	case u.Scheme != "http" && u.Scheme != "https":
		return "", fmt.Errorf("%w %q: begin with https://", ErrBadBase, base)
	case u.Host == "" || u.Opaque != "":
		return "", fmt.Errorf("%w %q: the host is missing; write https://quiz.example/", ErrBadBase, base)
	case u.User != nil || strings.ContainsAny(base, "?#;, '\""):
		return "", fmt.Errorf("%w %q: leave out user, query and fragment", ErrBadBase, base)
	}
	return strings.TrimRight(u.String(), "/") + "/", nil
}
