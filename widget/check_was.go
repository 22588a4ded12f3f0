package widget

import "fmt"

// was faults former ids that would take the address of something that is there.
func (c *checker) was() {
	taken := map[string]string{string(c.quiz.ID): "the quiz's own id"}
	for i, was := range c.quiz.Was {
		c.former(fmt.Sprintf("$.was[%d]", i), string(was), string(was), taken)
	}
	taken = map[string]string{}
	for _, outcome := range c.quiz.Outcomes {
		taken[outcome.ID.Slug()] = fmt.Sprintf("the address of outcome %q", outcome.ID)
	}
	for i, outcome := range c.quiz.Outcomes {
		for j, was := range outcome.Was {
			c.former(fmt.Sprintf("$.outcomes[%d].was[%d]", i, j), string(was), was.Slug(), taken)
		}
	}
}

func (c *checker) former(path, id, address string, taken map[string]string) {
	if !spelled(id) {
		c.fault(path, "was %q: an id has a-z, 0-9, _ and - only, and begins with a letter or digit", word(id))
	}
	if what, is := taken[address]; is {
		c.fault(path, "was %q is %s, so nothing could lead on from there; take it out", word(id), what)
		return
	}
	taken[address] = "here twice"
}
