package app

import "errors"

// condition is what the reader is told of what is kept, by the errors met on the
// way: it is "" where all is well.
func condition(shelves []*shelf, faults ...error) string {
	for _, fault := range faults {
		if fault != nil {
			return trouble(fault)
		}
	}
	for _, s := range shelves {
		if s.damaged {
			return Say("keep.damaged")
		}
	}
	return ""
}

// trouble is what the reader is told when something could not be kept.
func trouble(err error) string {
	switch {
	case err == nil:
		return ""
	case errors.Is(err, errBlocked):
		return Say("keep.blocked")
	case errors.Is(err, errNewer):
		return Say("keep.newer")
	case errors.Is(err, errFull):
		return Say("keep.full")
	case errors.Is(err, errGone):
		return Say("keep.gone")
	}
	return Say("keep.unreadable")
}
