package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// A shareView lets the reader hand the result on: the outcome only, or the whole
// card. What each shows is said, and can be seen, before anything is sent.
type shareView struct {
	ui.Compo

	Quiz           *widget.Quiz
	Answers        widget.Answers
	Recommendation widget.Recommendation
	Level          int

	// said is what became of the last link, as sharing answered; link is it.
	said, link string
	// telling adds the reasons to the picture.
	telling bool
}

func (v *shareView) Render() ui.UI {
	return el("section").Class("share noprint").Aria("labelledby", "share").Body(
		heading(v.Level).ID("share").Text(Say("share.title")),
		el("p").Text(Say("share.text")),
		v.public(),
		v.private(),
		v.picture(),
		el("p").Class("need").Role("status").ID("share-said").Text(v.saidText()),
		ui.If(v.said == "select", v.selectable),
	)
}

func (v *shareView) public() ui.UI {
	outcome := v.outcome()
	return el("div").Class("way").Body(
		heading(v.Level+1).Text(Say("share.public")),
		el("p").Text(Say("share.publictext", "headline", v.Quiz.Texts.Outcomes[outcome.ID].Headline)),
		el("details").Class("sources").Body(
			el("summary").Text(Say("share.preview")),
			outcomeView{Quiz: v.Quiz, Outcome: outcome, Root: "./", Prefix: "preview-", Level: v.Level + 1}.draw(),
		),
		el("button").Attr("type", "button").Class("btn").ID("share-public").OnClick(v.sendPublic).Text(Say("share.publicbutton")),
	)
}

func (v *shareView) private() ui.UI {
	return el("div").Class("way").Body(
		heading(v.Level+1).Text(Say("share.private")),
		el("p").Text(Say("share.privatetext")),
		el("p").Class("small").Text(Say("share.privatepreview")),
		el("button").Attr("type", "button").Class("btn").ID("share-private").OnClick(v.sendPrivate).Text(Say("share.privatebutton")),
	)
}

func (v *shareView) picture() ui.UI {
	return el("div").Class("way").Body(
		heading(v.Level+1).Text(Say("share.picture")),
		el("label").Class("opt").Body(
			ui.ElemSelfClosing("input").Attr("type", "checkbox").ID("share-reasons").Attr("checked", v.telling).OnChange(v.tell),
			el("span").Text(Say("share.reasons")),
		),
		el("button").Attr("type", "button").Class("btn").ID("share-picture").OnClick(v.save).Text(Say("share.picturebutton")),
	)
}

// selectable is for browsers that neither share nor copy.
func (v *shareView) selectable() ui.UI {
	return el("p").Class("link").ID("share-link").TabIndex(0).Text(v.link)
}

func (v *shareView) saidText() string {
	switch v.said {
	case "shared":
		return Say("share.shared")
	case "copied":
		return Say("share.copied")
	case "select":
		return Say("share.select")
	case "saved":
		return Say("share.saved")
	}
	return ""
}

func (v *shareView) outcome() widget.Outcome {
	for _, o := range v.Quiz.Outcomes {
		if o.ID == v.Recommendation.Outcome {
			return o
		}
	}
	return widget.Outcome{}
}

func (v *shareView) address() string { return "r/" + v.Recommendation.Outcome.Slug() + "/" }

func (v *shareView) sendPublic(ctx ui.Context, e ui.Event) {
	headline := v.Quiz.Texts.Outcomes[v.Recommendation.Outcome].Headline
	v.send(ctx, Say("share.publicwords", "title", v.Quiz.Texts.Title, "headline", headline), v.address())
}

func (v *shareView) sendPrivate(ctx ui.Context, e ui.Event) {
	words := Say("share.privatewords", "title", v.Quiz.Texts.Title, "headline", v.Recommendation.Headline)
	v.send(ctx, words, v.address()+"#"+v.Quiz.Link(v.Answers))
}

func (v *shareView) send(ctx ui.Context, words, address string) {
	v.said = ""
	shareLink(words, address, v.drawing(), func(said, link string) {
		ctx.Dispatch(func(ui.Context) { v.said, v.link = said, link })
	})
}

func (v *shareView) tell(ctx ui.Context, e ui.Event) { v.telling = !v.telling }

func (v *shareView) save(ctx ui.Context, e ui.Event) {
	savePicture(v.drawing())
	v.said = "saved"
}

// drawing is what the card's picture says: nothing of the answers, unless the
// reader ticked it.
func (v *shareView) drawing() drawing {
	r, words := v.Recommendation, v.Quiz.Texts.Outcomes[v.Recommendation.Outcome]
	d := drawing{
		"name":     string(v.Quiz.ID) + ".png",
		"eyebrow":  Say("share.eyebrow", "title", v.Quiz.Texts.Title),
		"headline": r.Headline,
		"text":     list([]string{words.Text, v.Quiz.Texts.Disclaimer}),
		"foot":     Say("card.made", "maker", v.Quiz.Maker, "month", month(v.Quiz.Evidence)) + " " + v.Quiz.Texts.Start.Disclaimer,
	}
	if r.Variant != "" {
		d["text"] = list([]string{v.Quiz.Texts.Disclaimer}) // a variant's text tells why
	}
	if v.telling {
		d["text"] = list(texts(r.Text))
		d["title"], d["reasons"] = Say("card.why"), list(reasons(r.Because))
	}
	return d
}

func reasons(because []widget.Reason) (all []string) {
	for _, reason := range because {
		all = append(all, reason.Text)
	}
	return all
}

func texts(said []widget.Said) (all []string) {
	for _, s := range said {
		all = append(all, s.Text)
	}
	return all
}
