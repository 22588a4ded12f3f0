//go:build !frame

package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

// A shareView lets the reader hand the result on: the outcome only, or the whole
// card. What each shows is said before anything is sent.
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
	return put("div", "share noprint",
		texted("p", "", Say("share.text")),
		v.public(),
		v.private(),
		v.picture(),
		with(put("p", "need", ui.Text(v.saidText())), "id", "share-said", "role", "status"),
		when(v.said == "select", v.selectable()),
	)
}

// way is one of the ways to hand the result on.
func (v *shareView) way(title string, children ...ui.UI) ui.UI {
	h := heading(v.Level+1, "", "", ui.Text(title))
	return wrap("div", "way", append([]ui.UI{h}, children...)...)
}

func (v *shareView) public() ui.UI {
	return v.way(Say("share.public"),
		texted("p", "", Say("share.publictext", "headline", v.Quiz.Texts.Outcomes[v.Recommendation.Outcome].Headline)),
		press("share-public", "btn", Say("share.publicbutton"), v.sendPublic),
	)
}

func (v *shareView) private() ui.UI {
	return v.way(Say("share.private"),
		texted("p", "", Say("share.privatetext")+v.privately()),
		texted("p", "small", Say("share.privatepreview")),
		press("share-private", "btn", Say("share.privatebutton"), v.sendPrivate),
	)
}

// privately is what else the quiz says of such a link.
func (v *shareView) privately() string {
	if v.Quiz.Texts.Private == "" {
		return ""
	}
	return " " + v.Quiz.Texts.Private
}

func (v *shareView) picture() ui.UI {
	return v.way(Say("share.picture"),
		wrap("label", "opt",
			input("checkbox", "share-reasons", v.telling).OnChange(v.tell),
			texted("span", "", Say("share.reasons")),
		),
		press("share-picture", "btn", Say("share.picturebutton"), v.save),
	)
}

// selectable is for browsers that neither share nor copy.
func (v *shareView) selectable() ui.UI {
	return with(put("p", "link", ui.Text(v.link)), "id", "share-link", "tabindex", "0")
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
		"foot":     made(v.Quiz) + v.Quiz.Texts.Start.Disclaimer,
		"picture":  string(v.Quiz.Picture),
	}
	if r.Variant != "" {
		d["text"] = list([]string{v.Quiz.Texts.Disclaimer}) // a variant's text tells why
	}
	if v.telling {
		d["text"] = list(texts(r.Text))
		d["title"], d["reasons"] = Say("card.why"), list(append(texts(r.Sentences), reasons(r.Because)...))
	}
	return d
}

func reasons(because []widget.Reason) (all []string) {
	for _, reason := range because {
		if reason.Text != "" {
			all = append(all, reason.Text)
		}
	}
	return all
}
