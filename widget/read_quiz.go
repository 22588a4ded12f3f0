package widget

// Made from the types of a quiz: go test ./widget -run ReaderKnowsEveryField -update
// writes it anew. See read.go.

func readQuiz(r *reader, v *Quiz) {
	for n := 0; ; n++ {
		key, ok := r.key(n)
		if !ok {
			return
		}
		switch key {
		case "quiz":
			r.words((*string)(&v.ID))
		case "former":
			readFormer(r, &v.Former)
		case "lang":
			r.words((*string)(&v.Lang))
		case "prefix":
			r.words((*string)(&v.Prefix))
		case "evidence":
			r.words((*string)(&v.Evidence))
		case "picture":
			r.words((*string)(&v.Picture))
		case "image":
			readImage(r, &v.Image)
		case "images":
			table(r, &v.Images, readImage)
		case "maker":
			r.words((*string)(&v.Maker))
		case "not_sensitive":
			r.bool(&v.NotSensitive)
		case "start":
			readStart(r, &v.Start)
		case "questions":
			listed(r, &v.Questions, readQuestion)
		case "rules":
			listed(r, &v.Rules, readRule)
		case "nothing_left":
			readEnding(r, &v.NothingLeft)
		case "points":
			listed(r, &v.Points, readPoints)
		case "ties":
			listed(r, &v.Ties, named[OutcomeID])
		case "close_within":
			r.int(&v.CloseWithin)
		case "show_score":
			r.bool(&v.ShowScore)
		case "outcomes":
			listed(r, &v.Outcomes, readOutcome)
		case "plan":
			readPlan(r, &v.Plan)
		case "schedules":
			listed(r, &v.Schedules, readSchedule)
		case "caps":
			listed(r, &v.Caps, readCap)
		case "product":
			readProduct(r, &v.Product)
		case "claims":
			listed(r, &v.Claims, readClaim)
		case "references":
			listed(r, &v.References, readReference)
		case "texts":
			readTexts(r, &v.Texts)
		default:
			r.skip()
		}
	}
}

func readFormer(r *reader, v *Former) {
	for n := 0; ; n++ {
		key, ok := r.key(n)
		if !ok {
			return
		}
		switch key {
		case "quiz":
			listed(r, &v.Quiz, named[QuizID])
		case "outcomes":
			table(r, &v.Outcomes, named[OutcomeID])
		case "rules":
			listed(r, &v.Rules, named[string])
		default:
			r.skip()
		}
	}
}

func readImage(r *reader, v *Image) {
	for n := 0; ; n++ {
		key, ok := r.key(n)
		if !ok {
			return
		}
		switch key {
		case "source":
			r.words((*string)(&v.Source))
		case "width":
			r.int(&v.Width)
		case "height":
			r.int(&v.Height)
		default:
			r.skip()
		}
	}
}

func readStart(r *reader, v *Start) {
	for n := 0; ; n++ {
		key, ok := r.key(n)
		if !ok {
			return
		}
		switch key {
		case "rule":
			r.words((*string)(&v.Rule))
		case "line":
			r.words((*string)(&v.Line))
		case "references":
			listed(r, &v.References, named[ReferenceID])
		default:
			r.skip()
		}
	}
}

func readQuestion(r *reader, v *Question) {
	for n := 0; ; n++ {
		key, ok := r.key(n)
		if !ok {
			return
		}
		switch key {
		case "id":
			r.words((*string)(&v.ID))
		case "choose":
			r.words((*string)(&v.Choose))
		case "options":
			listed(r, &v.Options, named[OptionID])
		case "none":
			r.words((*string)(&v.None))
		case "only_if":
			listed(r, &v.OnlyIf, named[OptionID])
		case "unless":
			listed(r, &v.Unless, named[OptionID])
		default:
			r.skip()
		}
	}
}

func readRule(r *reader, v *Rule) {
	for n := 0; ; n++ {
		key, ok := r.key(n)
		if !ok {
			return
		}
		switch key {
		case "id":
			r.words((*string)(&v.ID))
		case "as":
			r.words((*string)(&v.As))
		case "step":
			r.int(&v.Step)
		case "when":
			listed(r, &v.When, named[OptionID])
		case "stop":
			r.words((*string)(&v.Stop))
		case "variant":
			r.words((*string)(&v.Variant))
		case "only":
			listed(r, &v.Only, named[OutcomeID])
		case "without":
			listed(r, &v.Without, named[OutcomeID])
		case "note":
			r.bool(&v.Note)
		case "for":
			listed(r, &v.For, named[OutcomeID])
		case "and":
			listed(r, &v.And, named[OptionID])
		case "unless":
			listed(r, &v.Unless, named[OptionID])
		case "quiet":
			r.bool(&v.Quiet)
		case "always":
			r.bool(&v.Always)
		case "references":
			listed(r, &v.References, named[ReferenceID])
		case "review":
			r.words((*string)(&v.Review))
		default:
			r.skip()
		}
	}
}

func readEnding(r *reader, v *Ending) {
	for n := 0; ; n++ {
		key, ok := r.key(n)
		if !ok {
			return
		}
		switch key {
		case "outcome":
			r.words((*string)(&v.Outcome))
		case "variant":
			r.words((*string)(&v.Variant))
		default:
			r.skip()
		}
	}
}

func readPoints(r *reader, v *Points) {
	for n := 0; ; n++ {
		key, ok := r.key(n)
		if !ok {
			return
		}
		switch key {
		case "option":
			r.words((*string)(&v.Option))
		case "kind":
			r.words((*string)(&v.Kind))
		case "give":
			table(r, &v.Give, (*reader).int)
		case "score":
			table(r, &v.Score, (*reader).int)
		case "claims":
			listed(r, &v.Claims, named[ClaimID])
		case "but":
			r.words((*string)(&v.But))
		case "sum_of":
			listed(r, &v.SumOf, named[OptionID])
		default:
			r.skip()
		}
	}
}

func readOutcome(r *reader, v *Outcome) {
	for n := 0; ; n++ {
		key, ok := r.key(n)
		if !ok {
			return
		}
		switch key {
		case "id":
			r.words((*string)(&v.ID))
		case "refers":
			r.bool(&v.Refers)
		case "variants":
			listed(r, &v.Variants, named[VariantID])
		case "when":
			table(r, &v.When, named[Range])
		case "schedule":
			r.words((*string)(&v.Schedule))
		case "product":
			r.bool(&v.Product)
		case "link":
			r.words((*string)(&v.Link))
		case "image":
			readImage(r, &v.Image)
		case "claims":
			listed(r, &v.Claims, named[ClaimID])
		case "lines":
			listed(r, &v.Lines, readLine)
		case "label":
			listed(r, &v.Label, readLine)
		case "stop":
			listed(r, &v.Stop, readLine)
		case "plan":
			listed(r, &v.Plan, readLine)
		default:
			r.skip()
		}
	}
}

func readPlan(r *reader, v *Plan) {
	for n := 0; ; n++ {
		key, ok := r.key(n)
		if !ok {
			return
		}
		switch key {
		case "unit":
			r.words((*string)(&v.Unit))
		case "beside":
			readBeside(r, &v.Beside)
		default:
			r.skip()
		}
	}
}

func readSchedule(r *reader, v *Schedule) {
	for n := 0; ; n++ {
		key, ok := r.key(n)
		if !ok {
			return
		}
		switch key {
		case "id":
			r.words((*string)(&v.ID))
		case "days":
			listed(r, &v.Days, readDay)
		case "instead":
			listed(r, &v.Instead, readInstead)
		case "amounts":
			r.words((*string)(&v.Amounts))
		case "in_turn":
			listed(r, &v.InTurn, named[OutcomeID])
		default:
			r.skip()
		}
	}
}

func readCap(r *reader, v *Cap) {
	for n := 0; ; n++ {
		key, ok := r.key(n)
		if !ok {
			return
		}
		switch key {
		case "when":
			listed(r, &v.When, named[OptionID])
		case "unless":
			listed(r, &v.Unless, named[OptionID])
		case "most":
			r.float64(&v.Most)
		default:
			r.skip()
		}
	}
}

func readProduct(r *reader, v *Product) {
	for n := 0; ; n++ {
		key, ok := r.key(n)
		if !ok {
			return
		}
		switch key {
		case "href":
			r.words((*string)(&v.Href))
		case "source":
			r.words((*string)(&v.Source))
		case "medium":
			r.words((*string)(&v.Medium))
		case "campaign":
			r.words((*string)(&v.Campaign))
		default:
			r.skip()
		}
	}
}

func readClaim(r *reader, v *Claim) {
	for n := 0; ; n++ {
		key, ok := r.key(n)
		if !ok {
			return
		}
		switch key {
		case "id":
			r.words((*string)(&v.ID))
		case "strength":
			r.words((*string)(&v.Strength))
		case "references":
			listed(r, &v.References, named[ReferenceID])
		default:
			r.skip()
		}
	}
}

func readReference(r *reader, v *Reference) {
	for n := 0; ; n++ {
		key, ok := r.key(n)
		if !ok {
			return
		}
		switch key {
		case "id":
			r.words((*string)(&v.ID))
		case "short":
			r.words((*string)(&v.Short))
		case "authors":
			r.words((*string)(&v.Authors))
		case "year":
			r.int(&v.Year)
		case "title":
			r.words((*string)(&v.Title))
		case "journal":
			r.words((*string)(&v.Journal))
		case "doi":
			r.words((*string)(&v.DOI))
		case "pmid":
			r.words((*string)(&v.PMID))
		case "url":
			r.words((*string)(&v.URL))
		case "checked":
			r.words((*string)(&v.Checked))
		default:
			r.skip()
		}
	}
}

func readTexts(r *reader, v *Texts) {
	for n := 0; ; n++ {
		key, ok := r.key(n)
		if !ok {
			return
		}
		switch key {
		case "title":
			r.words((*string)(&v.Title))
		case "description":
			r.words((*string)(&v.Description))
		case "picture":
			r.words((*string)(&v.Picture))
		case "pictures":
			table(r, &v.Pictures, named[string])
		case "start":
			readStartTexts(r, &v.Start)
		case "questions":
			table(r, &v.Questions, named[string])
		case "options":
			table(r, &v.Options, named[string])
		case "flips":
			table(r, &v.Flips, named[string])
		case "rules":
			table(r, &v.Rules, named[string])
		case "leads":
			table(r, &v.Leads, named[string])
		case "reasons":
			table(r, &v.Reasons, named[string])
		case "told":
			table(r, &v.Told, named[string])
		case "outcomes":
			table(r, &v.Outcomes, readOutcomeTexts)
		case "lines":
			table(r, &v.Lines, named[string])
		case "scores":
			table(r, &v.Scores, named[string])
		case "stop":
			listed(r, &v.Stop, named[string])
		case "plan":
			readPlanTexts(r, &v.Plan)
		case "claims":
			table(r, &v.Claims, named[string])
		case "disclaimer":
			r.words((*string)(&v.Disclaimer))
		case "kind":
			r.words((*string)(&v.Kind))
		case "referral":
			r.words((*string)(&v.Referral))
		case "footer":
			r.words((*string)(&v.Footer))
		case "private":
			r.words((*string)(&v.Private))
		case "public":
			r.words((*string)(&v.Public))
		case "poster":
			r.words((*string)(&v.Poster))
		case "sure":
			r.words((*string)(&v.Sure))
		case "help":
			r.words((*string)(&v.Help))
		case "emergency":
			r.words((*string)(&v.Emergency))
		case "product":
			readProductTexts(r, &v.Product)
		default:
			r.skip()
		}
	}
}

func readLine(r *reader, v *Line) {
	for n := 0; ; n++ {
		key, ok := r.key(n)
		if !ok {
			return
		}
		switch key {
		case "id":
			r.words((*string)(&v.ID))
		case "when":
			listed(r, &v.When, named[OptionID])
		case "unless":
			listed(r, &v.Unless, named[OptionID])
		case "variant":
			r.words((*string)(&v.Variant))
		case "claims":
			listed(r, &v.Claims, named[ClaimID])
		case "review":
			r.words((*string)(&v.Review))
		default:
			r.skip()
		}
	}
}

func readBeside(r *reader, v *Beside) {
	for n := 0; ; n++ {
		key, ok := r.key(n)
		if !ok {
			return
		}
		switch key {
		case "unit":
			r.words((*string)(&v.Unit))
		case "of":
			r.float64(&v.Of)
		case "first":
			r.words((*string)(&v.First))
		default:
			r.skip()
		}
	}
}

func readDay(r *reader, v *Day) {
	for n := 0; ; n++ {
		key, ok := r.key(n)
		if !ok {
			return
		}
		switch key {
		case "of":
			r.words((*string)(&v.Of))
		case "amount":
			r.float64(&v.Amount)
		case "words":
			r.words((*string)(&v.Words))
		default:
			r.skip()
		}
	}
}

func readInstead(r *reader, v *Instead) {
	for n := 0; ; n++ {
		key, ok := r.key(n)
		if !ok {
			return
		}
		switch key {
		case "when":
			listed(r, &v.When, named[OptionID])
		case "variant":
			r.words((*string)(&v.Variant))
		case "use":
			r.words((*string)(&v.Use))
		default:
			r.skip()
		}
	}
}

func readStartTexts(r *reader, v *StartTexts) {
	for n := 0; ; n++ {
		key, ok := r.key(n)
		if !ok {
			return
		}
		switch key {
		case "text":
			r.words((*string)(&v.Text))
		case "disclaimer":
			r.words((*string)(&v.Disclaimer))
		case "adult":
			r.words((*string)(&v.Adult))
		case "child":
			r.words((*string)(&v.Child))
		case "child_title":
			r.words((*string)(&v.ChildTitle))
		case "line":
			r.words((*string)(&v.Line))
		case "line_link":
			r.words((*string)(&v.LineLink))
		default:
			r.skip()
		}
	}
}

func readOutcomeTexts(r *reader, v *OutcomeTexts) {
	for n := 0; ; n++ {
		key, ok := r.key(n)
		if !ok {
			return
		}
		switch key {
		case "name":
			r.words((*string)(&v.Name))
		case "phrase":
			r.words((*string)(&v.Phrase))
		case "headline":
			r.words((*string)(&v.Headline))
		case "lead":
			r.words((*string)(&v.Lead))
		case "text":
			r.words((*string)(&v.Text))
		case "picture":
			r.words((*string)(&v.Picture))
		case "link":
			r.words((*string)(&v.Link))
		case "variants":
			table(r, &v.Variants, readVariantTexts)
		default:
			r.skip()
		}
	}
}

func readPlanTexts(r *reader, v *PlanTexts) {
	for n := 0; ; n++ {
		key, ok := r.key(n)
		if !ok {
			return
		}
		switch key {
		case "note":
			r.words((*string)(&v.Note))
		case "unit":
			r.words((*string)(&v.Unit))
		case "beside":
			r.words((*string)(&v.Beside))
		case "one":
			r.words((*string)(&v.One))
		case "words":
			table(r, &v.Words, named[string])
		case "amount":
			r.words((*string)(&v.Amount))
		case "short":
			r.words((*string)(&v.Short))
		case "begin":
			r.words((*string)(&v.Begin))
		case "done":
			r.words((*string)(&v.Done))
		case "also":
			r.words((*string)(&v.Also))
		case "felt":
			readFeltTexts(r, &v.Felt)
		case "ask":
			r.words((*string)(&v.Ask))
		case "back":
			r.words((*string)(&v.Back))
		case "worse":
			r.words((*string)(&v.Worse))
		case "first":
			r.words((*string)(&v.First))
		case "after":
			r.words((*string)(&v.After))
		case "stopped":
			r.words((*string)(&v.Stopped))
		case "again":
			r.words((*string)(&v.Again))
		default:
			r.skip()
		}
	}
}

func readProductTexts(r *reader, v *ProductTexts) {
	for n := 0; ; n++ {
		key, ok := r.key(n)
		if !ok {
			return
		}
		switch key {
		case "label":
			r.words((*string)(&v.Label))
		case "disclosure":
			r.words((*string)(&v.Disclosure))
		case "invite":
			r.words((*string)(&v.Invite))
		case "link":
			r.words((*string)(&v.Link))
		case "after":
			r.words((*string)(&v.After))
		case "short_label":
			r.words((*string)(&v.ShortLabel))
		case "short":
			r.words((*string)(&v.Short))
		case "short_link":
			r.words((*string)(&v.ShortLink))
		default:
			r.skip()
		}
	}
}

func readVariantTexts(r *reader, v *VariantTexts) {
	for n := 0; ; n++ {
		key, ok := r.key(n)
		if !ok {
			return
		}
		switch key {
		case "phrase":
			r.words((*string)(&v.Phrase))
		case "headline":
			r.words((*string)(&v.Headline))
		case "lead":
			r.words((*string)(&v.Lead))
		case "text":
			r.words((*string)(&v.Text))
		default:
			r.skip()
		}
	}
}

func readFeltTexts(r *reader, v *FeltTexts) {
	for n := 0; ; n++ {
		key, ok := r.key(n)
		if !ok {
			return
		}
		switch key {
		case "fine":
			r.words((*string)(&v.Fine))
		case "mild":
			r.words((*string)(&v.Mild))
		case "worse":
			r.words((*string)(&v.Worse))
		default:
			r.skip()
		}
	}
}
