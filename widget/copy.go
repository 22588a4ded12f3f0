package widget

import (
	"maps"
	"slices"
	"strconv"
)

// Open reads a quiz from the JSON a build made of it, ready to recommend. It
// does not check what a build has checked already, and a key it does not know is
// passed over.
func Open(text []byte) (*Quiz, error) {
	q, err := readWhole(text)
	if err != nil {
		return nil, err
	}
	return q.Compile(), nil
}

// OpenAll reads several, each of which may be in parts: a text without the id of a
// quiz holds more of the quiz before it.
func OpenAll(texts ...[]byte) (all []*Quiz, err error) {
	for _, text := range texts {
		q, err := readWhole(text)
		if err != nil {
			return nil, err
		}
		if n := len(all); q.ID == "" && n > 0 {
			all[n-1].Texts.Plan = all[n-1].Texts.Plan.with(q.Texts.Plan)
			continue
		}
		all = append(all, q.Compile())
	}
	return all, nil
}

// A PlanPart is what the page of a plan says and no other: it is not in what all
// readers of the quiz download.
type PlanPart struct {
	Texts struct {
		Plan PlanTexts `json:"plan,omitzero"`
	} `json:"texts"`
}

// ForPlans is that part of the quiz; false where there is nothing in it.
func (q *Quiz) ForPlans() (part PlanPart, is bool) {
	part.Texts.Plan, _ = q.Texts.Plan.parted()
	return part, !part.Texts.Plan.empty()
}

// parted are the words for the page of the plan alone, and those for all pages.
func (t PlanTexts) parted() (own, all PlanTexts) {
	all = PlanTexts{Note: t.Note, Unit: t.Unit, Beside: t.Beside, One: t.One, Words: t.Words, Amount: t.Amount, Short: t.Short, Again: t.Again}
	own = t
	own.Note, own.Unit, own.Beside, own.One, own.Words, own.Amount, own.Short, own.Again = "", "", "", "", nil, "", "", ""
	return own, all
}

// with joins the two again.
func (t PlanTexts) with(own PlanTexts) PlanTexts {
	_, all := t.parted()
	own.Note, own.Unit, own.Beside, own.One, own.Words, own.Amount, own.Short, own.Again = all.Note, all.Unit, all.Beside, all.One, all.Words, all.Amount, all.Short, all.Again
	return own
}

// WithoutReview returns a copy of the quiz without the texts that wait for a
// review, and without claims that only they rest on. Rules, points and
// references stay: only sentences go.
func (q *Quiz) WithoutReview() *Quiz {
	c := *q
	c.Texts.Rules = maps.Clone(q.Texts.Rules)
	for _, rule := range q.Rules {
		if rule.Review != "" {
			delete(c.Texts.Rules, rule.ID)
		}
	}
	c.Outcomes = slices.Clone(q.Outcomes)
	for i, o := range c.Outcomes {
		o.Lines, o.Label, o.Stop, o.Plan = reviewed(o.Lines), reviewed(o.Label), reviewed(o.Stop), reviewed(o.Plan)
		c.Outcomes[i] = o
	}
	c.Texts.Lines = maps.Clone(q.Texts.Lines)
	maps.DeleteFunc(c.Texts.Lines, func(id LineID, _ string) bool { return !c.hasLine(id) })
	c.Claims = slices.DeleteFunc(slices.Clone(q.Claims), func(claim Claim) bool { return !c.restsOn(claim.ID) })
	return c.Compile()
}

func (q *Quiz) hasLine(id LineID) bool {
	return slices.ContainsFunc(q.allLines(), func(l Line) bool { return l.ID == id })
}

func (q *Quiz) allLines() (lines []Line) {
	for _, o := range q.Outcomes {
		lines = slices.Concat(lines, o.Lines, o.Label, o.Stop, o.Plan)
	}
	return lines
}

// restsOn reports whether something the quiz says or counts rests on the claim.
func (q *Quiz) restsOn(id ClaimID) bool {
	for _, line := range q.allLines() {
		if slices.Contains(line.Claims, id) {
			return true
		}
	}
	return slices.ContainsFunc(q.Points, func(p Points) bool { return slices.Contains(p.Claims, id) }) ||
		slices.ContainsFunc(q.Outcomes, func(o Outcome) bool { return slices.Contains(o.Claims, id) })
}

func reviewed(lines []Line) []Line {
	return slices.DeleteFunc(slices.Clone(lines), func(l Line) bool { return l.Review != "" })
}

// ForReaders returns a copy of the quiz with only what a reader's browser
// needs: the same recommendations and the same card in fewer bytes. References
// shrink to number, short name and DOI; those without a DOI are read on the paper
// twin. What only an author reads is left out.
func (q *Quiz) ForReaders() *Quiz {
	c := *q
	c.Former = q.former()
	c.Texts.Description, c.Texts.Public, c.Texts.Poster = "", "", ""
	_, c.Texts.Plan = q.Texts.Plan.parted()
	// The steps are drawn in advance.
	c.Image, c.Images, c.Texts.Picture, c.Texts.Pictures = Image{}, nil, "", nil
	c.Texts.Start = StartTexts{Disclaimer: q.Texts.Start.Disclaimer}
	short := shortener(q.References)
	c.Claims = slices.Clone(q.Claims)
	for i, claim := range c.Claims {
		c.Claims[i].References = short.all(claim.References)
	}
	c.Rules = slices.Clone(q.Rules)
	for i, rule := range c.Rules {
		c.Rules[i].References, c.Rules[i].Review = short.all(rule.References), ""
		if rule.Note {
			c.Rules[i].As = "" // a route's is asked for, in leads
		}
	}
	c.Start.References, c.Caps = nil, nil
	c.Points = slices.Clone(q.Points)
	for i := range c.Points {
		c.Points[i].Kind, c.Points[i].SumOf = "", nil
	}
	c.Outcomes = slices.Clone(q.Outcomes)
	for i, o := range c.Outcomes {
		o.Lines, o.Label, o.Stop, o.Plan = unreviewed(o.Lines), unsourced(o.Label), unsourced(o.Stop), unsourced(o.Plan)
		c.Outcomes[i] = o
	}
	c.References = short.references()
	c.numberLines()
	return c.Compile()
}

// numberLines gives the lines, whose ids no reader sees, numbers for ids. The
// outcomes and their lists must be the quiz's own already.
func (q *Quiz) numberLines() {
	numbers, texts := map[LineID]LineID{}, map[LineID]string{}
	for _, line := range q.allLines() {
		if numbers[line.ID] == "" {
			numbers[line.ID] = LineID(strconv.Itoa(len(numbers) + 1))
			texts[numbers[line.ID]] = q.Texts.Lines[line.ID]
		}
	}
	for _, o := range q.Outcomes {
		for _, lines := range [][]Line{o.Lines, o.Label, o.Stop, o.Plan} {
			for i := range lines {
				lines[i].ID = numbers[lines[i].ID]
			}
		}
	}
	q.Texts.Lines = texts
}

// unreviewed are lines without the reviews they wait for.
func unreviewed(lines []Line) []Line {
	bare := slices.Clone(lines)
	for i := range bare {
		bare[i].Review = ""
	}
	return bare
}

// unsourced are lines that a card lists as bare sentences, without claims.
func unsourced(lines []Line) []Line {
	bare := unreviewed(lines)
	for i := range bare {
		bare[i].Claims = nil
	}
	return bare
}

// A shortener replaces the ids of references, which no reader sees, by their
// number: the place in the quiz file, from 1, which is also their place on the
// paper twin.
type shortener []Reference

func (s shortener) all(ids []ReferenceID) (numbers []ReferenceID) {
	for i, r := range s {
		if slices.Contains(ids, r.ID) {
			numbers = append(numbers, ReferenceID(strconv.Itoa(i+1)))
		}
	}
	return numbers
}

func (s shortener) references() []Reference {
	short := make([]Reference, len(s))
	for i, r := range s {
		short[i] = Reference{ID: ReferenceID(strconv.Itoa(i + 1)), Short: r.Short, DOI: r.DOI}
	}
	return short
}
