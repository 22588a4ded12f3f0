package widget

import (
	"cmp"
	"slices"
)

// reasons finds which answers counted. Where a rule decided none did: its sentence
// is the reason.
func (q *Quiz) reasons(r *Recommendation, d decision, chosen []OptionID) {
	if !d.byPoints() {
		return
	}
	var counted []Reason
	for _, row := range q.Points {
		if row.Give[r.Outcome] != 0 && slices.Contains(chosen, row.Option) {
			counted = append(counted, q.reason(row, r.Outcome))
		}
	}
	slices.SortStableFunc(counted, byWeight)
	for _, reason := range counted {
		if reason.Points > 0 {
			r.Because = append(r.Because, reason)
		} else {
			r.Against = append(r.Against, reason)
		}
	}
}

func (q *Quiz) reason(row Points, outcome OutcomeID) Reason {
	return Reason{
		Option:   row.Option,
		Text:     q.Texts.Reasons[row.Option],
		Points:   row.Give[outcome],
		Kind:     row.Kind,
		Strength: q.Weakest(row.Claims),
		But:      row.But,
		Claims:   row.Claims,
	}
}

// byWeight puts more points first, then stronger evidence; equals keep the
// author's order.
func byWeight(a, b Reason) int {
	return cmp.Or(
		cmp.Compare(max(b.Points, -b.Points), max(a.Points, -a.Points)),
		cmp.Compare(a.Strength.rank(), b.Strength.rank()))
}

// rank counts strengths from the strongest, 0; an unknown word is the weakest.
func (s Strength) rank() int {
	order := []Strength{Strong, Moderate, Limited, ExpertOpinion}
	if i := slices.Index(order, s); i >= 0 {
		return i
	}
	return len(order)
}

// Weakest is the strength of a chain of claims: that of its weakest link. It is
// empty where none of them is the quiz's.
func (q *Quiz) Weakest(ids []ClaimID) (weakest Strength) {
	for _, claim := range q.Claims {
		if slices.Contains(ids, claim.ID) && (weakest == "" || claim.Strength.rank() > weakest.rank()) {
			weakest = claim.Strength
		}
	}
	return weakest
}
