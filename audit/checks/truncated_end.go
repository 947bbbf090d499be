package checks

import (
	"strings"
	"unicode/utf8"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// TruncatedEnd looks for an article that breaks off.
var TruncatedEnd = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT605",
		Name:  "truncated-end",
		Title: "The article breaks off in mid-sentence",
		Why: `Translation systems stop at a limit of length, and pages are cut when they are copied. The last paragraph of running
text then ends without a stop, with a word or mark that something must follow: “and the”, a comma, a dash, an opening bracket.

Left alone: a last line that ends with a word which can end a sentence, as a signature does; headings, lists and tables;
articles whose paragraphs mostly end without stops. Lines of the web page behind the article do not count as its end.

Look at the end of the source and translate what is missing.`,
		Category: "accuracy/omission",
		Severity: audit.Major,
		Since:    "0.1.0",
		Measured: `Articles by people and human translations (1,441 documents): no finding. Machine translations (2,878 documents, English and
German): 2, both of articles that do break off. Recall is not measured.`,
		Examples: []audit.Example{
			{
				Bad:  "The ferry sails again. The mayor thanked the crew and said that the next ship would be",
				Good: "The ferry sails again. The mayor thanked the crew and said that the next ship would be larger.",
			},
		},
	},
	Run: truncatedEnd,
}

// unfinished are words that no sentence ends with, by language.
var unfinished = map[string]map[string]bool{
	"en": nameSet("a an the and or nor but of to from with into between among because although whereas while if unless than which whose at by for its their our your every is are was were has have will would should could may might must be been as in on very"),
	"de": nameSet("der die das den dem des ein eine einen einem einer eines und oder aber sondern von vom zum zur für mit bei nach aus durch gegen ohne um dass daß weil wenn obwohl sehr im am beim seine seinen seinem ihre ihren ihrem"),
	"fr": nameSet("le la les un une des du de d au aux et ou mais que qui dont où dans en par pour sans sous sur avec chez ce cette ces son sa ses leur leurs est sont a ont très"),
	"es": nameSet("el la los las un una unos unas de del al y o pero que quien cuyo en con por para sin sobre entre su sus este esta es son ha han muy"),
	"ru": nameSet("и или но а в во на с со к ко о об от из у за для по при что чтобы если когда как который которая которые"),
	"zh": nameSet("和 与 與 及 把 被 从 從 以及 因为 因為 但 并 並"),
}

// leastEnd is how many words a last paragraph has that can break off: fewer
// may be a label.
const leastEnd = 6

func truncatedEnd(p *audit.Pass) error {
	last := lastParagraph(p)
	if last < 0 || !stopsOthers(p.Article, last) {
		return nil
	}
	sentence := p.Article.Paragraphs[last].Sentences[len(p.Article.Paragraphs[last].Sentences)-1]
	token := sentence.Tokens[len(sentence.Tokens)-1]
	form := p.Article.Text(token.Span)
	if !breaksOff(token, form, articleWords.Of(p).lang) {
		return nil
	}
	at, words := token.Span, sentence.Tokens
	for k := len(words) - 2; k >= max(0, len(words)-4); k-- { // enough to see the place by
		if words[k].Kind == text.Word {
			at.Start = words[k].Start
		}
	}
	p.Reportf(at, "The article ends with “%s”, in the middle of a sentence. Look at the end of the source and translate what is missing.", shorten(p.Article.Text(at)))
	return nil
}

// lastParagraph is the last paragraph of the article itself, if it is running
// text that is long enough, else -1.
func lastParagraph(p *audit.Pass) int {
	page := newLabels(p)
	for i := len(p.Article.Paragraphs) - 1; i >= 0; i-- {
		par := p.Article.Paragraphs[i]
		if par.Kind == text.Residue || len(par.Sentences) == 0 || page.kind(p, i, p.Article.Text(par.Span)) != noLabel {
			continue
		}
		if par.Kind != text.Body && par.Kind != text.Quote || par.Words() < leastEnd {
			return -1
		}
		return i
	}
	return -1
}

// stopsOthers reports whether the paragraphs of running text mostly end with a
// stop. One alone must have more than a sentence.
func stopsOthers(d *text.Document, last int) bool {
	all, stopped := 0, 0
	for i, par := range d.Paragraphs {
		if par.Kind != text.Body || i == last {
			continue
		}
		all++
		if !unstopped(d.Text(par.Span)) {
			stopped++
		}
	}
	return all == 0 && len(d.Paragraphs[last].Sentences) > 1 || all > 0 && 2*stopped >= all
}

// breaksOff reports whether something must follow a token.
func breaksOff(t text.Token, form, lang string) bool {
	if t.Kind == text.Word {
		return unfinished[lang][strings.ToLower(form)]
	}
	r, _ := utf8.DecodeRuneInString(form)
	return strings.ContainsRune(",、，-–—([{（【《「『", r) // quotation marks open and close alike
}
