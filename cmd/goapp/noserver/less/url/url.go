// Package url stands in the place of net/url in go-app's own files, which ask where
// the page is. Its addresses are those a browser has made whole: nothing is escaped
// or undone.
package url

import "strings"

// A URL is an address in its parts. Path is as it is written.
type URL struct {
	Scheme, Host, Path, Fragment string

	query string // with its ?
}

// Parse takes an address apart. It takes any text for one; the error is always nil.
func Parse(raw string) (*URL, error) {
	var u URL
	raw, u.Fragment, _ = strings.Cut(raw, "#")
	if at := strings.IndexByte(raw, '?'); at >= 0 {
		raw, u.query = raw[:at], raw[at:]
	}
	if at := strings.IndexByte(raw, ':'); at > 0 && !strings.Contains(raw[:at], "/") {
		u.Scheme, raw = raw[:at], raw[at+1:]
	}
	if rest, found := strings.CutPrefix(raw, "//"); found {
		raw = ""
		if at := strings.IndexByte(rest, '/'); at >= 0 {
			rest, raw = rest[:at], rest[at:]
		}
		u.Host = rest
	}
	u.Path = raw
	return &u, nil
}

// String puts the parts together again.
func (u *URL) String() string {
	var all string
	if u.Scheme != "" {
		all = u.Scheme + ":"
	}
	if u.Host != "" {
		all += "//" + u.Host
	}
	all += u.Path + u.query
	if u.Fragment != "" {
		all += "#" + u.Fragment
	}
	return all
}

// Hostname is the host without its port.
func (u *URL) Hostname() string {
	name, _, _ := strings.Cut(u.Host, ":")
	return name
}
