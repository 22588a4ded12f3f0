package quizfile

import "github.com/invopop/jsonschema"

// A keyHelp is what an author's editor shows of a key: what it is for, and an example as
// it would be written.
type keyHelp struct {
	does    string
	example any
}

// explain gives every key of a block its words. A key without any is a mistake of ours,
// which a test finds.
func explain(block string, s *jsonschema.Schema) {
	if s.Properties == nil {
		for _, one := range s.OneOf {
			explain(block, one)
		}
		return
	}
	for pair := s.Properties.Oldest(); pair != nil; pair = pair.Next() {
		words := keyWords[block+"."+pair.Key]
		pair.Value.Description = words.does
		if words.example != nil {
			pair.Value.Examples = []any{words.example}
		}
	}
}

type listed = []any
type keyed = map[string]any

// Words that several blocks have alike.
var (
	whenAny   = keyHelp{"Options: it holds when any of these is chosen.", listed{"road", "trail"}}
	unlessAny = keyHelp{"Options: it does not hold when any of these is chosen.", listed{"trail"}}
	claimsOf  = keyHelp{"Claims this rests on, by id.", listed{"rolls"}}
	sourcesOf = keyHelp{"References this rests on, by id.", listed{"tests"}}
	reviewOf  = keyHelp{"legal, where the sentence waits for a legal review; gutquiz build --without-review leaves it out.", "legal"}
	variantOf = keyHelp{"The variant of the outcome.", "urgent"}
	leadOf    = keyHelp{"The first sentence under the headline.", "You lean to a slick tyre."}
	textOf    = keyHelp{"What follows on the card: what to do, in a few sentences.", "It rolls easily and lasts."}
	headOf    = keyHelp{"The head of the card: what to do, in a few words.", "Take a slick tyre"}
	nameOf    = keyHelp{"A short name for lists; without one it is called by its headline.", "Slick tyre"}
	phraseOf  = keyHelp{"Its name in the middle of a sentence, as in “it would be …”.", "a slick tyre"}
	titleOf   = keyHelp{"What the quiz is called: a question.", "Which bicycle tyre?"}
	summaryOf = keyHelp{"One sentence for lists and for what a link unfurls into.", "Two questions lead to a tyre."}
	wasOf     = keyHelp{"Ids it had before: links and articles that name them lead on to today's addresses, and what readers kept opens where the quiz decides as it did.", listed{"old-name"}}
)

// keyWords are the words of every key, by its block; those of the quiz itself are Quiz's.
var keyWords = map[string]keyHelp{
	"Quiz.format":       {"The format this file is written in; leave it out, or write the number gutquiz asks for.", formatNow},
	"Quiz.quiz":         {"The quiz's id, which is its name in addresses: a-z, 0-9 and -.", "bike-tyre"},
	"Quiz.was":          wasOf,
	"Quiz.title":        titleOf,
	"Quiz.description":  summaryOf,
	"Quiz.lang":         {"The language of its texts; en without it.", "en"},
	"Quiz.evidence":     {"The month in which the sources were last read.", "2026-11"},
	"Quiz.picture":      {"The picture the quiz begins with; without it there is a calm one that says nothing.", "glass"},
	"Quiz.maker":        {"Who answers for the quiz; every card names it.", "The Bicycle Shop"},
	"Quiz.start":        {"What the first card does besides beginning: whom it turns away, and what it opens at once.", keyed{"rule": "adults"}},
	"Quiz.questions":    {"What is asked, in this order: easy questions first, safety checks last.", listed{keyed{"id": "where", "ask": "Where do you ride most?", "options": listed{keyed{"id": "road", "say": "Tarmac", "give": keyed{"slick": 2}}}}}},
	"Quiz.rules":        {"What comes before points: each acts when one of its options is chosen.", listed{keyed{"id": "grip", "when": listed{"trail"}, "without": listed{"slick"}, "say": "A slick tyre slips in the woods."}}},
	"Quiz.nothing_left": {"The outcome for whom the rules leave nothing.", keyed{"outcome": "knobbly"}},
	"Quiz.else":         {"The outcome for readers whom no rule stops, in a quiz of rules alone.", "knobbly"},
	"Quiz.points":       {"The points of options apart from them; most quizzes write give beside an option instead.", listed{keyed{"option": "road", "give": keyed{"slick": 2}}}},
	"Quiz.ties":         {"The outcomes that points choose between; of equals the first wins. Without it the order of outcomes counts.", listed{"knobbly", "slick"}},
	"Quiz.close_within": {"How many points behind the winner still count as a close call, which the card names.", 1},
	"Quiz.show_score":   {"Whether the card tells readers their score.", true},
	"Quiz.outcomes":     {"What can come out.", listed{keyed{"id": "slick", "headline": "Take a slick tyre", "text": "It rolls easily and lasts."}}},
	"Quiz.schedules":    {"What to have or do on each of some days.", listed{keyed{"id": "days"}}},
	"Quiz.caps":         {"The most that some readers may be given on a day; a plan that passes one is a fault.", listed{keyed{"when": listed{"road"}, "most": 30}}},
	"Quiz.product":      {"The advertised product; its words are texts.product.", keyed{"href": "https://tyres.example/slick", "source": "quiz", "medium": "web", "campaign": "bike-tyre"}},
	"Quiz.claims":       {"Plain sentences the quiz rests on, each with the strength of its evidence.", listed{keyed{"id": "rolls", "strength": "limited", "references": listed{"tests"}}}},
	"Quiz.references":   {"Papers and pages you have read yourself.", listed{keyed{"id": "tests", "short": "Tyre tests 2024", "url": "https://tyres.example/tests", "checked": "verified"}}},
	"Quiz.texts":        {"Texts apart from what they are about, by id; most may be written beside it instead.", keyed{"kind": "a first idea"}},

	"Start.rule":       {"Who may not take the quiz is told this rule's text; texts.start has the two buttons.", "adults"},
	"Start.line":       {"The stop rule whose card a line on the first card opens at once; its words are texts.start.line and line_link.", "cracks"},
	"Start.references": sourcesOf,

	"Question.id":      {"Its id, used for one question.", "where"},
	"Question.ask":     {"The question, as a reader sees it.", "Where do you ride most?"},
	"Question.choose":  {"one or any; without it a question with none takes any, and else one.", "one"},
	"Question.options": {"What can be answered, in this order.", listed{keyed{"id": "road", "say": "Tarmac", "give": keyed{"slick": 2}}}},
	"Question.none":    {"The option for none of the others. With it readers may choose all that fit.", keyed{"id": "nowhere", "say": "None of these"}},
	"Question.only_if": {"Options of earlier questions: it is asked only of who chose any of these.", listed{"trail"}},
	"Question.unless":  {"Options of earlier questions: it is not asked of who chose any of these.", listed{"road"}},

	"Option.id":     {"Its id, used once in the whole file: rain_often, not yes twice.", "road"},
	"Option.say":    {"The answer, as a reader sees it.", "Tarmac"},
	"Option.give":   {"The points it gives to outcomes, or to scores.", keyed{"slick": 2}},
	"Option.reason": {"Why it counted, as the card says it.", "You ride on tarmac."},
	"Option.flip":   {"Ends the sentence “If …, it would be …”.", "you rode on tarmac"},
	"Option.told":   {"Ends the sentence “You told us: …” where a rule stops.", "a cracked rim"},
	"Option.kind":   {"Why it gives points: evidence, preference, caution or opinion. Asked for where the quiz has claims.", "preference"},
	"Option.claims": claimsOf,
	"Option.but":    {"mixed or contrary, where the evidence also points elsewhere.", "mixed"},

	"Points.option": {"The option that gives them.", "road"},
	"Points.kind":   {"Why: evidence, preference, caution or opinion. Asked for where the quiz has claims.", "preference"},
	"Points.give":   {"Points by outcome, or by score.", keyed{"slick": 2}},
	"Points.claims": claimsOf,
	"Points.but":    {"mixed or contrary, where the evidence also points elsewhere.", "mixed"},
	"Points.sum_of": {"Options whose points these add up.", listed{"road", "rain"}},

	"Rule.id":         {"Its id.", "grip"},
	"Rule.as":         {"A second name, by which texts.leads speaks of it.", "R1"},
	"Rule.say":        {"What the card says when it acts.", "A slick tyre slips in the woods."},
	"Rule.step":       {"Groups rules that stop: the first step with one that acts decides.", 1},
	"Rule.when":       {"Options: it acts when any of these is chosen.", listed{"trail"}},
	"Rule.stop":       {"Ends the quiz at this outcome, whatever the points say.", "shop"},
	"Rule.variant":    variantOf,
	"Rule.only":       {"Leaves only these outcomes.", listed{"knobbly"}},
	"Rule.without":    {"Takes these outcomes away.", listed{"slick"}},
	"Rule.note":       {"true: it adds its sentence to the card, and changes nothing else.", true},
	"Rule.for":        {"The outcomes whose cards have the note; without it all that do not refer.", listed{"slick"}},
	"Rule.and":        {"Options: the note speaks only when any of these is chosen too.", listed{"road"}},
	"Rule.unless":     {"Options: the note does not speak when any of these is chosen.", listed{"road"}},
	"Rule.quiet":      {"true where the outcome's lead says it already: its sentence is not said beside it.", true},
	"Rule.always":     {"true for a note to every reader who is not sent to somebody else; it has no when.", true},
	"Rule.references": sourcesOf,
	"Rule.review":     reviewOf,

	"Ending.outcome": {"The outcome.", "knobbly"},
	"Ending.variant": variantOf,

	"Outcome.id":       {"Its id, which is its name in addresses.", "slick"},
	"Outcome.was":      wasOf,
	"Outcome.name":     nameOf,
	"Outcome.phrase":   phraseOf,
	"Outcome.headline": headOf,
	"Outcome.lead":     leadOf,
	"Outcome.text":     textOf,
	"Outcome.when":     {"The range of each score that leads here, as 0-4 or 8+.", keyed{"variety": "0-4"}},
	"Outcome.refers":   {"true where it sends readers to somebody else: no advertisement, no plan, no sharing, and points never lead there.", true},
	"Outcome.variants": {"Variants of it, each with texts of its own, which a rule may stop at.", listed{"urgent"}},
	"Outcome.schedule": {"The schedule of its days.", "days"},
	"Outcome.product":  {"true where its card ends with the advertisement.", true},
	"Outcome.claims":   claimsOf,
	"Outcome.lines":    {"Sentences added to its text, each under its condition.", listed{keyed{"id": "puncture", "when": listed{"trail"}}}},
	"Outcome.label":    {"What to look for when buying, line by line.", listed{keyed{"id": "width"}}},
	"Outcome.stop":     {"When to stop, line by line, after the common lines of texts.stop.", listed{keyed{"id": "wobble"}}},
	"Outcome.plan":     {"Sentences about its days, each under its condition.", listed{keyed{"id": "slowly", "when": listed{"rain"}}}},

	"Line.id":      {"The id of its sentence in texts.lines.", "puncture"},
	"Line.when":    whenAny,
	"Line.unless":  unlessAny,
	"Line.variant": {"The only variant with this line; none stands for the outcome without variant.", "none"},
	"Line.claims":  claimsOf,
	"Line.review":  reviewOf,

	"Schedule.id":      {"Its id.", "days"},
	"Schedule.instead": {"Other schedules for some readers; the first that fits counts.", listed{keyed{"when": listed{"road"}, "use": "gentle"}}},
	"Schedule.amounts": {"The schedule whose amounts are taken.", "days"},
	"Instead.when":     whenAny,
	"Instead.variant":  variantOf,
	"Instead.use":      {"The schedule they get.", "gentle"},
	"Cap.when":         whenAny,
	"Cap.unless":       unlessAny,

	"Product.href":     {"Where the link leads, without a query.", "https://tyres.example/slick"},
	"Product.source":   {"utm_source of the link.", "quiz"},
	"Product.medium":   {"utm_medium of the link.", "web"},
	"Product.campaign": {"utm_campaign of the link; an article may name another.", "bike-tyre"},

	"Claim.id":         {"Its id.", "rolls"},
	"Claim.strength":   {"How good the evidence is: strong, moderate, limited or expert opinion; the weakest where parts differ.", "limited"},
	"Claim.references": sourcesOf,

	"Reference.id":      {"Its id.", "tests"},
	"Reference.short":   {"How a card names it.", "Hertzler & Clancy 2003"},
	"Reference.authors": {"Its authors.", "Hertzler SR, Clancy SM"},
	"Reference.year":    {"The year it appeared.", 2003},
	"Reference.title":   {"Its title.", "Kefir improves lactose digestion and tolerance"},
	"Reference.journal": {"Where it appeared.", "J Am Diet Assoc"},
	"Reference.doi":     {"Its DOI, without https://doi.org/.", "10.1053/jada.2003.50111"},
	"Reference.pmid":    {"Its number in PubMed.", "12728216"},
	"Reference.url":     {"Its address, where it has neither.", "https://tyres.example/tests"},
	"Reference.checked": {"verified where you have read it; second-hand where another work you read says so.", "verified"},

	"Texts.title":       titleOf,
	"Texts.description": summaryOf,
	"Texts.start":       {"The words of the first card.", keyed{"text": "Two questions. It takes a minute."}},
	"Texts.questions":   {"Questions by id.", keyed{"where": "Where do you ride most?"}},
	"Texts.options":     {"Options by id.", keyed{"road": "Tarmac"}},
	"Texts.flips":       {"By option: ends of the sentence “If …, it would be …”.", keyed{"road": "you rode on tarmac"}},
	"Texts.rules":       {"By rule: what the card says when it acts.", keyed{"grip": "A slick tyre slips in the woods."}},
	"Texts.leads":       {"By a rule's as: the lead of the card when that rule chose it.", keyed{"R1": "A rule left only this."}},
	"Texts.reasons":     {"By option: why it counted.", keyed{"road": "You ride on tarmac."}},
	"Texts.told":        {"By option: ends of the sentence “You told us: …”.", keyed{"cracked": "a cracked rim"}},
	"Texts.outcomes":    {"The words of outcomes, by id.", keyed{"slick": keyed{"headline": "Take a slick tyre"}}},
	"Texts.lines":       {"The sentences of lines, by id.", keyed{"puncture": "Carry a spare tube."}},
	"Texts.stop":        {"When to stop, for every outcome that does not refer.", listed{"Stop when it wobbles."}},
	"Texts.claims":      {"The sentences of claims, by id.", keyed{"rolls": "A tyre without knobs rolls more easily."}},
	"Texts.scores":      {"What scores are called where the card shows them, by score.", keyed{"variety": "Variety"}},
	"Texts.disclaimer":  {"Said on every card that does not refer.", "We have not seen your bicycle."},
	"Texts.kind":        {"What kind of result a card is, in a few words.", "a first idea"},
	"Texts.referral":    {"The same of a card that refers.", "before anything else"},
	"Texts.footer":      {"At the foot of every page of this quiz.", "Written by people who sell tyres."},
	"Texts.private":     {"About whom a private link tells more than they may think.", "It holds all your answers."},
	"Texts.public":      {"What an outcome's public page says besides: what the quiz asks first.", "The quiz asks about your rims first."},
	"Texts.poster":      {"The last line of an outcome's picture.", "Take the quiz to see yours."},
	"Texts.sure":        {"How sure the result is, in one short line.", "Nobody has compared the two."},
	"Texts.help":        {"When to get help, in one line.", "Ask a workshop when it wobbles."},
	"Texts.emergency":   {"Whom to call at once; cards that refer say it.", "In an emergency call 112."},
	"Texts.product":     {"The words of the advertisement.", keyed{"label": "Advertisement."}},

	"StartTexts.text":        {"What the quiz is, in a sentence or two.", "Two questions. It takes a minute."},
	"StartTexts.disclaimer":  {"The small print of the first card.", "A suggestion and no more."},
	"StartTexts.adult":       {"The button of who may take a quiz that turns others away.", "It is for me, and I am an adult"},
	"StartTexts.child":       {"The button of who is turned away.", "It is for a child"},
	"StartTexts.child_title": {"The head of the card that turns away.", "Not for children"},
	"StartTexts.line":        {"A line that is always there under the buttons.", "Is a rim cracked?"},
	"StartTexts.line_link":   {"The link after it, which opens the card of start.line.", "Stop riding"},

	"OutcomeTexts.name":     nameOf,
	"OutcomeTexts.phrase":   phraseOf,
	"OutcomeTexts.headline": headOf,
	"OutcomeTexts.lead":     leadOf,
	"OutcomeTexts.text":     textOf,
	"OutcomeTexts.variants": {"Texts of its variants, in place of its own.", keyed{"urgent": keyed{"headline": "Go today"}}},
	"VariantTexts.phrase":   {"Its name after an amount of the plan.", "a slick tyre"},
	"VariantTexts.headline": headOf,
	"VariantTexts.lead":     leadOf,
	"VariantTexts.text":     textOf,

	"ProductTexts.label":       {"What it is, in a word.", "Advertisement."},
	"ProductTexts.disclosure":  {"What you gain by it.", "We sell tyres."},
	"ProductTexts.invite":      {"The words before the link.", "If you like:"},
	"ProductTexts.link":        {"The link's words.", "our slick tyre"},
	"ProductTexts.after":       {"The words after it.", "Any other will do."},
	"ProductTexts.short_label": {"The label of the short form, for the first view of a card.", "Ad."},
	"ProductTexts.short":       {"The short form of the disclosure.", "We sell it."},
	"ProductTexts.short_link":  {"The short form of the link.", "our slick tyre"},

	"Plan.note":         {"Stands under every plan.", "Stop while it is still fun."},
	"Plan.one":          {"The unit of a single one.", "minute"},
	"Plan.amount":       {"An amount with what it is of; {name} is the outcome's phrase.", "{amount} of {name}"},
	"Plan.short":        {"The same where there is little room.", "{amount}"},
	"Plan.begin":        {"What to know on the first day.", "Set a clock."},
	"Plan.done":         {"The button of a day that is done.", "Done: {amount}"},
	"Plan.also":         {"The button of an earlier day that is done.", "{date}: {amount}"},
	"Plan.ask":          {"Asks how a day felt.", "How was it?"},
	"Plan.back":         {"Said of a step back after a mild day.", "One amount back."},
	"Plan.worse":        {"Said of a step back after a worse day.", "Stop for a day."},
	"Plan.first":        {"Said where the second of two things was worse, so that the plan ends with the first.", "Stay with the first."},
	"Plan.after":        {"What to do when the days are done.", "Stay at what is fun."},
	"Plan.stopped":      {"What to do when the days ended because it felt worse.", "Leave it for now."},
	"Plan.again":        {"Said before another try.", "Wait a week first."},
	"Plan.felt":         {"The answers to how a day felt. With them the plan goes back a step after a day that was not fine.", keyed{"fine": "Fun", "mild": "A bit long", "worse": "Too much"}},
	"PlanTexts.note":    {"Stands under every plan.", "Stop while it is still fun."},
	"PlanTexts.one":     {"The unit of a single one.", "minute"},
	"PlanTexts.amount":  {"An amount with what it is of; {name} is the outcome's phrase.", "{amount} of {name}"},
	"PlanTexts.short":   {"The same where there is little room.", "{amount}"},
	"PlanTexts.begin":   {"What to know on the first day.", "Set a clock."},
	"PlanTexts.done":    {"The button of a day that is done.", "Done: {amount}"},
	"PlanTexts.also":    {"The button of an earlier day that is done.", "{date}: {amount}"},
	"PlanTexts.ask":     {"Asks how a day felt.", "How was it?"},
	"PlanTexts.back":    {"Said of a step back after a mild day.", "One amount back."},
	"PlanTexts.worse":   {"Said of a step back after a worse day.", "Stop for a day."},
	"PlanTexts.first":   {"Said where the second of two things was worse, so that the plan ends with the first.", "Stay with the first."},
	"PlanTexts.after":   {"What to do when the days are done.", "Stay at what is fun."},
	"PlanTexts.stopped": {"What to do when the days ended because it felt worse.", "Leave it for now."},
	"PlanTexts.again":   {"Said before another try.", "Wait a week first."},
	"PlanTexts.felt":    {"The answers to how a day felt. With them the plan goes back a step after a day that was not fine.", keyed{"fine": "Fun", "mild": "A bit long", "worse": "Too much"}},
	"Plan.unit":         {"What amounts are counted in.", "minutes"},
	"Plan.beside":       {"A second unit, which a reader may choose.", keyed{"unit": "US fl oz", "of": 30}},
	"Plan.steps":        {"What to have or do on which days.", listed{keyed{"days": "1-4", "amount": "5"}}},
	"Plan.instead":      {"Other steps for some readers; the first that fits counts.", listed{keyed{"when": listed{"short"}, "steps": listed{keyed{"days": "1-4", "amount": "5"}}}}},
	"PlanTexts.unit":    {"The unit in the language of these texts.", "Minuten"},
	"PlanTexts.beside":  {"The second unit in the language of these texts.", "US fl oz"},
	"PlanTexts.words":   {"Amounts in words in the language of these texts, by those of the plan.", keyed{"a slice": "eine Scheibe"}},
	"Beside.unit":       {"The second unit.", "US fl oz"},
	"Beside.of":         {"How much of the plan's own unit makes one of this.", 30},
	"Beside.first":      {"The language whose readers see this unit first.", "en-US"},
	"PlanInstead.when":  {"Options: who chose any of these has these steps.", listed{"short"}},
	"PlanInstead.steps": {"What they have on which days.", listed{keyed{"days": "1-4", "amount": "5"}}},
	"Step.days":         {"The first and the last day, as 1-3, or one day, as 4.", "1-3"},
	"Step.amount":       {"A number in the plan's unit, or words.", "5"},
	"Step.of":           {"The outcome the amount is of, where that changes from day to day.", "slick"},
	"Schedule.steps":    {"What to have or do on which days.", listed{keyed{"days": "1-4", "amount": "5"}}},
	"Schedule.in_turn":  {"Outcomes that take turns, the first on day 1.", listed{"kefir", "buttermilk"}},
	"Cap.most":          {"The most on a day, in the plan's unit.", 30},
	"Link.to":           {"Where it leads.", "https://tyres.example/slick"},
	"Link.say":          {"The link's words.", "Our slick tyre"},
	"FeltTexts.fine":    {"A day that was fine.", "Fun"},
	"FeltTexts.mild":    {"A day that was a little too much.", "A bit long"},
	"FeltTexts.worse":   {"A day that was too much.", "Too much"},
	"Quiz.sensitive":    {"false where answers are nobody's secret: outcomes may then have a link of their own, and the outcome in its address.", false},
	"Quiz.plan":         {"What to have or do on each of some days.", keyed{"unit": "minutes", "steps": listed{keyed{"days": "1-4", "amount": "5"}}}},
	"Texts.plan":        {"The words of the plan, apart from it.", keyed{"note": "Stop while it is still fun."}},
	"Outcome.link":      {"The outcome's own link, in a quiz with sensitive: false.", keyed{"to": "https://tyres.example/slick", "say": "Our slick tyre"}},
	"OutcomeTexts.link": {"The words of the outcome's own link.", "Our slick tyre"},

	"Outcome.picture":      {"A picture of the outcome, in a file beside this one.", keyed{"file": "tyre.jpg", "alt": "A tyre without knobs"}},
	"Option.picture":       {"A picture of the answer, in a file beside this one.", keyed{"file": "tyre.jpg", "alt": "A tyre without knobs"}},
	"Picture.file":         {"The file's name: SVG, PNG, JPEG or WebP, beside this file.", "tyre.jpg"},
	"Picture.alt":          {"What it shows, for who does not see it.", "A tyre without knobs"},
	"StartPicture.file":    {"The file's name: SVG, PNG, JPEG or WebP, beside this file.", "tyre.jpg"},
	"StartPicture.alt":     {"What it shows, for who does not see it.", "A tyre without knobs"},
	"Texts.picture":        {"What the quiz's picture shows, in the language of these texts.", "A bicycle in the rain"},
	"Texts.pictures":       {"What the pictures of options show, by option.", keyed{"road": "A road"}},
	"OutcomeTexts.picture": {"What the outcome's picture shows.", "A tyre without knobs"},

	"Translation.quiz":        {"The id of the quiz whose words these are.", "bike-tyre"},
	"Translation.lang":        {"The language of these words, by its short name.", "de"},
	"Translation.of":          {"The marks of the texts that were translated; gutquiz says what to write.", "2mmr 2ond"},
	"Translation.title":       titleOf,
	"Translation.description": summaryOf,
	"Translation.questions":   {"The words of the questions, by their ids.", listed{keyed{"id": "where", "ask": "Where do you ride most?"}}},
	"Translation.rules":       {"The words of the rules, by their ids.", listed{keyed{"id": "grip", "say": "A slick tyre slips in the woods."}}},
	"Translation.outcomes":    {"The words of the outcomes, by their ids.", listed{keyed{"id": "slick", "headline": "Take a slick tyre"}}},
	"Translation.texts":       {"All other words, as in the quiz.", keyed{"kind": "a first idea"}},
	"QuestionSaid.id":         {"The question's id, as in the quiz.", "where"},
	"QuestionSaid.ask":        {"The question.", "Where do you ride most?"},
	"QuestionSaid.options":    {"The words of its options, by their ids.", listed{keyed{"id": "road", "say": "Tarmac"}}},
	"QuestionSaid.none":       {"The words of the option for none of the others.", keyed{"id": "nowhere", "say": "I only look at it"}},
	"OptionSaid.id":           {"The option's id, as in the quiz.", "road"},
	"OptionSaid.say":          {"The answer.", "Tarmac"},
	"OptionSaid.reason":       {"Why it counted.", "You ride on tarmac."},
	"OptionSaid.flip":         {"The end of the sentence “If …, it would be …”.", "you rode on tarmac"},
	"OptionSaid.told":         {"The end of the sentence “You told us: …”.", "a cracked rim"},
	"RuleSaid.id":             {"The rule's id, as in the quiz.", "grip"},
	"RuleSaid.say":            {"What the card says when it acts.", "A slick tyre slips in the woods."},
	"OutcomeSaid.id":          {"The outcome's id, as in the quiz.", "slick"},
	"OutcomeSaid.headline":    headOf,
	"OutcomeSaid.text":        textOf,
	"OutcomeSaid.lead":        leadOf,
	"OutcomeSaid.name":        nameOf,
	"OutcomeSaid.phrase":      phraseOf,

	"Site.name":           {"What the site is called; without it, after its publisher or its only quiz.", "The tyre desk"},
	"Site.short":          {"The name under the icon of the installed app.", "Tyres"},
	"Site.publisher":      {"Who answers for the site.", "Somebody"},
	"Site.address":        {"Where the site will be.", "https://quiz.example/"},
	"Site.logo":           {"A picture at the head of every page, in a file beside this one.", "logo.svg"},
	"Site.colours":        {"The site's own colours; one that could not be read is put right, with a warning.", keyed{"accent": "#8a3b12"}},
	"Site.font":           {"One or several fonts that readers' devices have.", "Georgia, serif"},
	"Site.picture_font":   {"A font in a file beside this one, for pictures of links in languages whose letters the tool's own fonts lack.", "NotoSansHebrew.ttf"},
	"Site.footer":         {"A sentence at the foot of every page.", "We ride all we write about."},
	"Site.privacy":        {"Where readers find what the publisher says of privacy.", "https://somebody.example/privacy"},
	"Site.imprint":        {"Where readers find who is behind the site.", "https://somebody.example/imprint"},
	"Site.languages":      {"The languages of the site; the first is that of pages that belong to no quiz.", listed{"en", "de"}},
	"Colours.accent":      {"The colour of links and buttons.", "#8a3b12"},
	"Colours.paper":       {"The ground of every page.", "#fffaf3"},
	"Colours.dark_accent": {"The accent where the reader's system is dark; without it the light one is made lighter.", "#e9a07c"},
	"Colours.dark_paper":  {"The ground where the reader's system is dark.", "#1c1512"},
}
