package main

import (
	"fmt"
	"io"
	"time"

	"github.com/innerbuddies/gutquiz/widget"
)

// A progress tells how far a walk is that takes longer than a second, and again every
// second.
type progress struct {
	out  io.Writer
	file string
	now  func() time.Time
	said time.Time // last, or when the walk began
	told bool
}

func (p *progress) tell(done, all int) {
	now := p.now()
	switch {
	case p.said.IsZero():
		p.said = now
		return
	case now.Sub(p.said) < time.Second:
		return
	}
	p.said = now
	if !p.told {
		p.told = true
		fmt.Fprintf(p.out, "%s: walking %s of answers; a quiz may have %d\n", p.file, count(all, "combination"), widget.MostCombinations)
	}
	fmt.Fprintf(p.out, "%s: %d %% walked\n", p.file, 100*done/max(all, 1))
}
