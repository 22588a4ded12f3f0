package app

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/innerbuddies/gutquiz/widget"
)

func sureText(q *widget.Quiz) string { return q.Texts.Disclaimer }

func helpText(q *widget.Quiz) string {
	stop := q.Texts.Stop
	return strings.Join(stop[max(0, len(stop)-2):], " ")
}

func emergencyText(q *widget.Quiz) string { return "" }

func shortAd(q *widget.Quiz) (label, text, link string) {
	t := q.Texts.Product
	return t.Label, "InnerBuddies sells a gut microbiome test. This result does not need it, and it cannot diagnose.", "Read about the test"
}

func told2(q *widget.Quiz, r widget.Recommendation) ui.UI { return nil }
