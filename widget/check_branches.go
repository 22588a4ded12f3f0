package widget

import (
	"fmt"
	"slices"
)

// branches faults conditions of questions that cannot be known when they are asked:
// the options named must be those of earlier questions.
func (c *checker) branches() {
	for i, question := range c.quiz.Questions {
		at := fmt.Sprintf("$.questions[%d]", i)
		c.branch(at+".only_if", i, question.OnlyIf)
		c.branch(at+".unless", i, question.Unless)
		for j, option := range question.OnlyIf {
			if slices.Contains(question.Unless, option) {
				c.fault(fmt.Sprintf("%s.only_if[%d]", at, j), "question %q: %q is under only_if and under unless, which shuts it out; keep one of them", question.ID, option)
			}
		}
	}
}

func (c *checker) branch(path string, place int, options []OptionID) {
	c.optionsAt(path, options)
	for i, option := range options {
		of := slices.IndexFunc(c.quiz.Questions, func(q Question) bool { return slices.Contains(q.Choices(), option) })
		at := fmt.Sprintf("%s[%d]", path, i)
		switch {
		case of == place:
			c.fault(at, "question %q depends on its own option %q; name options of earlier questions", c.quiz.Questions[place].ID, option)
		case of > place:
			c.fault(at, "question %q depends on %q of the later question %q; move that question before it, or name options of earlier ones", c.quiz.Questions[place].ID, option, c.quiz.Questions[of].ID)
		}
	}
}

// asked faults questions that no combination of answers leads to.
func (c *checker) asked() {
	reach := c.quiz.reachOfQuestions()
	for i, question := range c.quiz.Questions {
		if !reach[i] {
			c.fault(fmt.Sprintf("$.questions[%d].id", i), "nobody is asked question %q: no answers lead to it; look at its only_if and unless", question.ID)
		}
	}
}
