package checks

import (
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// SentenceFragment looks for the second half of a sentence that stands alone.
var SentenceFragment = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT409",
		Name:  "sentence-fragment",
		Title: "A sentence begins with “And” and a verb and has no subject",
		Why: `Chinese strings clauses that share a subject, and a translation that cuts them into sentences leaves the later ones
without: “The town will widen the road. And actively promote the harbour.”

Found, in English, are sentences behind another of their paragraph that begin with and, but, or or also, perhaps an
adverb (actively, further), and the bare form of one of some seventy verbs that are no nouns and rarely a request (promote,
strengthen, ensure). It is a short list, not a grammar: other fragments are not found.

Left alone: texts that speak to the reader (you, your), where this is a request; quotations; headings and lists.

Join the sentence to the one before, or give it a subject.`,
		Category: "linguistic-conventions/grammar",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Measured: `Articles and speeches by people (77,100 words) and translations by people (273,500 words): no finding; machine
translations from Chinese (848,000 words): none either. Good systems hardly make this slip any more, so precision could not
be measured, and the rule is in preview.`,
		Preview: true,
		Langs:   []string{"en"},
		Examples: []audit.Example{{
			Bad:  "The town will widen the road to Tavos. And actively promote the harbour.",
			Good: "The town will widen the road to Tavos and actively promote the harbour.",
		}},
	},
	Run: sentenceFragment,
}

func sentenceFragment(p *audit.Pass) error {
	w, quotes := articleWords.Of(p), articleQuotes.Of(p)
	if w.lang != "en" || articleVoice.Of(p).own.you > 0 {
		return nil
	}
	for i := range p.Article.Paragraphs {
		if p.Article.Paragraphs[i].Kind != text.Body {
			continue
		}
		for k := w.paragraphs[i] + 1; k < w.paragraphs[i+1]; k++ {
			verb := w.bareVerb(k, w.paragraphs[i+1])
			if verb < 0 || w.all[k].sentence == w.all[k-1].sentence || quotes[i].covers(w.all[k].Span) {
				continue
			}
			at := w.span(k, verb+1)
			p.Reportf(at, "The sentence that begins with “%s” has no subject: it goes on from the one before. Join the two, or give it a subject.", shorten(p.Article.Text(at)))
		}
	}
	return nil
}

// bareVerb is the index of the verb if word k opens a sentence without a subject,
// else -1.
func (w *wordList) bareVerb(k, to int) int {
	if !openers[w.form(k)] || !w.capital(k) {
		return -1
	}
	for k++; k < to && (w.gap(k-1) == " " || w.gap(k-1) == ", "); k++ {
		switch form := w.form(k); {
		case bareVerbs[form] && k+1 < to && w.gap(k) == " " && w.all[k+1].sentence == w.all[k].sentence:
			return k
		case !strings.HasSuffix(form, "ly") && form != "further" && form != "also":
			return -1
		}
	}
	return -1
}

var (
	openers   = nameSet("and but or also")
	bareVerbs = nameSet(`promote strengthen deepen accelerate enhance expand implement achieve ensure maintain safeguard uphold establish
		realize realise provide create develop continue carry become enable improve protect solve formulate adhere optimize optimise
		cultivate strive explore consolidate integrate coordinate guide perform conduct complete
		guarantee cooperate contribute participate organize organise introduce innovate stimulate facilitate foster encourage attract
		launch reduce increase eliminate prevent oppose resolve respond reject refuse defend restore rebuild upgrade modernize deliver
		inject explore strengthen intensify standardize standardise regulate supervise`)
)
