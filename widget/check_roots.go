package widget

import (
	"fmt"
	"slices"
	"strings"
)

// A slip is a fault about an id that is not what another place calls it.
type slip struct {
	kind, name string
	fault      int // its place among the faults
}

// unknown faults an id that nothing has, and notes it: it may be why others are faults.
func (c *checker) unknown(path, kind, name, format string, args ...any) {
	c.unknowns = append(c.unknowns, slip{kind, name, len(c.faults)})
	c.fault(path, format, args...)
}

// kindOf is what the ids of a section of texts are of.
func kindOf(section string) string {
	switch section {
	case "flips", "told", "reasons", "points of option":
		return "option"
	}
	return strings.TrimSuffix(section, "s")
}

// roots leaves of the faults about one slip the slip alone. An author hears of the id
// that is spelt in two ways, and not of every place that no longer fits; what was a
// fault besides shows when it is put right.
func (c *checker) roots() {
	dropped := make([]bool, len(c.faults))
	for _, s := range c.misspelt {
		c.dropAbout(dropped, s.fault, s.name)
		for _, u := range c.unknowns {
			if near(u.name, s.name) {
				c.dropAbout(dropped, s.fault, u.name)
			}
		}
	}
	for _, group := range c.grouped() {
		if dropped[group[0].fault] {
			continue
		}
		c.root(dropped, group)
	}
	var left []Fault
	for i, fault := range c.faults {
		if !dropped[i] {
			left = append(left, fault)
		}
	}
	c.faults = left
}

// grouped are the unknown ids, those of one kind and name together.
func (c *checker) grouped() (groups [][]slip) {
	for _, s := range c.unknowns {
		same := func(group []slip) bool { return group[0].kind == s.kind && group[0].name == s.name }
		if i := slices.IndexFunc(groups, same); i >= 0 {
			groups[i] = append(groups[i], s)
		} else {
			groups = append(groups, []slip{s})
		}
	}
	return groups
}

// root keeps one fault about an unknown id: that of its place, or, where what is meant
// has no text or several places agree, one that shows where the id is given.
func (c *checker) root(dropped []bool, group []slip) {
	kind, name, keep := group[0].kind, group[0].name, group[0].fault
	meant := c.meant(kind, name)
	if meant == "" {
		for _, more := range group[1:] {
			dropped[more.fault] = true
		}
		if n := len(group) - 1; n > 0 {
			c.faults[keep].Message += fmt.Sprintf(" here and in %d more places", n)
		}
		return
	}
	textless := func(s slip) bool { return s.kind == kind && s.name == meant }
	if len(group) > 1 || slices.ContainsFunc(c.textless, textless) {
		first := place(c.faults[keep].Path)
		at := c.ids[kind+" "+meant]
		c.faults[keep] = Fault{}
		was := c.faults
		c.fault(at, "this %s is called %q here and %q at $.%s; spell it alike", kind, word(meant), word(name), first)
		was[keep], c.faults = c.faults[len(was)], was
	}
	c.dropAbout(dropped, keep, meant)
	c.dropAbout(dropped, keep, name)
}

// dropAbout drops every fault about a word but the one to keep.
func (c *checker) dropAbout(dropped []bool, keep int, name string) {
	for i, fault := range c.faults {
		if i != keep && slices.Contains(fault.About, name) {
			dropped[i] = true
		}
	}
}

// meant is the id of a kind that an unknown one was probably meant to be: the nearest,
// and of equals the one that has no text.
func (c *checker) meant(kind, name string) (best string) {
	score := 0
	for _, key := range sortedKeys(c.ids) {
		id, is := strings.CutPrefix(key, kind+" ")
		if !is || id == name || !near(name, id) {
			continue
		}
		points := 10 - apart(name, id)
		if slices.ContainsFunc(c.textless, func(s slip) bool { return s.kind == kind && s.name == id }) {
			points += 5
		}
		if points > score {
			best, score = id, points
		}
	}
	return best
}

// near reports whether one word may be a slip of the other: a letter or two of five, or
// a blank.
func near(a, b string) bool {
	shorter := min(len(a), len(b))
	return shorter > 0 && apart(a, b) <= min(2, (shorter+1)/3)
}

// apart counts the letters to add, drop, change or swap with the next to get from one
// word to the other; case, dashes and blanks count for nothing.
func apart(a, b string) int {
	a, b = strings.ReplaceAll(plainWord(a), " ", ""), strings.ReplaceAll(plainWord(b), " ", "")
	if d := len(a) - len(b); d > 2 || d < -2 {
		return 3
	}
	before, last := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range len(a) {
		row := make([]int, len(b)+1)
		row[0] = i + 1
		for j := range len(b) {
			row[j+1] = min(row[j]+1, last[j+1]+1, last[j]+differ(a[i], b[j]))
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last = last, row
	}
	return last[len(b)]
}

func differ(a, b byte) int {
	if a == b {
		return 0
	}
	return 1
}
