package checks

import (
	"fmt"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// ArticleUsage looks for a where an belongs, the reverse, and two articles in a row.
var ArticleUsage = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT407",
		Name:  "article-usage",
		Title: "“A” stands before a vowel, “an” before a consonant, or two articles stand in a row",
		Why: `When a translation exchanges one word, the article before it may no longer fit: “a important step”, “an unique chance”,
“a 11-year-old”. And an article that is put in twice stands there as “a the bridge”.
A or an goes by sound: an hour, a university, an MP, a UN report, an 8-hour day, an 18th birthday. Only what is certain is
judged: ordinary English words in small letters, numbers in digits, abbreviations that everybody reads letter by letter.
Left alone: h that some do not say (historic, hotel, herb); numbers of four digits (“a 1,800-seat hall”, “an 1800”); names;
a as a letter or a grade; words of other languages. English only.
The fix writes the other article; of two articles, strike the one that does not fit.`,
		Category: "linguistic-conventions/grammar",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Langs:    []string{"en"},
		Measured: `On the texts that the rule was developed on, so not blind; read by one person. English. Articles,
interviews, speeches and travel guides by people (77,100 words) and translations by people (82,900 words): no finding. Machine
translations from Chinese (253,700 words): 1, a slip; in a larger set 2, both marked by professional raters. Neural systems
seldom make this mistake. Recall is not measured.
On machine translations that professional raters had marked (WMT 2020 and 2021, Chinese to English), 2 of 2 findings stand on a mark (1; by chance .50).`,
		Examples: []audit.Example{
			{Bad: "The bridge was a important step for a 11-year-old town.", Good: "The bridge was an important step for an 11-year-old town."},
			{Bad: "She saw an unique chance in a the old bridge.", Good: "She saw a unique chance in the old bridge."},
		},
	},
	Local: true,
	Run:   articleUsage,
}

func articleUsage(p *audit.Pass) error {
	w := articleWords.Of(p)
	if w.lang != "en" {
		return nil
	}
	for i := 0; i+1 < len(w.all); i++ {
		if !w.articleAt(i) {
			continue
		}
		if w.twoArticles(i) {
			p.Report(audit.Finding{
				At:      p.At(w.span(i, i+2)),
				Message: fmt.Sprintf("Two articles stand in a row: “%s”. Strike the one that does not fit.", w.phrase(i, i+2)),
			})
			continue
		}
		if right := w.otherArticle(i); right != "" {
			p.Report(soundFinding(p, w, i, right))
		}
	}
	return nil
}

func soundFinding(p *audit.Pass, w *wordList, i int, right string) audit.Finding {
	why := "a consonant"
	if strings.EqualFold(right, "an") {
		why = "a vowel"
	}
	end := i + 2
	for end < len(w.all) && end < i+6 && w.gap(end-1) == "-" {
		end++ // 11-year-old
	}
	noun := w.phrase(i+1, end)
	return audit.Finding{
		At:      p.At(w.span(i, end)),
		Message: fmt.Sprintf("“%s” begins with the sound of %s: write “%s %s”.", noun, why, right, noun),
		Fixes: []audit.Fix{{
			Message: fmt.Sprintf("Write “%s”", right),
			Edits:   []audit.Edit{{Span: text.Span{Start: w.all[i].Start, End: w.all[i].End}, New: right}},
		}},
	}
}

// articleAt reports whether word i is an article right before another word, and
// not a letter, a grade or the end of something.
func (w *wordList) articleAt(i int) bool {
	form := w.form(i)
	if form != "a" && form != "an" && form != "the" || w.gap(i) != " " || w.all[i].sentence != w.all[i+1].sentence {
		return false
	}
	opens := i == 0 || w.all[i].sentence != w.all[i-1].sentence
	if w.capital(i) && !opens {
		return false // Vitamin A is, Plan A or B, An Wang
	}
	return opens || w.gap(i-1) == " " || !strings.ContainsAny(w.gap(i-1), "-/'’.&")
}

// twoArticles reports whether an article follows another, of another kind: the
// same twice is for repeated-word.
func (w *wordList) twoArticles(i int) bool {
	next := w.form(i + 1)
	if next != "a" && next != "an" && next != "the" || next == w.form(i) || w.capital(i+1) || i+2 >= len(w.all) {
		return false
	}
	if w.gap(i+1) != " " || w.all[i+2].sentence != w.all[i].sentence {
		return false // the a, the b
	}
	return !foreignAfterA[w.form(i+2)]
}

// foreignAfterA are the second words of phrases that begin with a: the a cappella.
var foreignAfterA = nameSet("la cappella capella priori posteriori fortiori and or is are was were in as")

// otherArticle is the article that belongs before word i+1, if it is not the one
// that stands there.
func (w *wordList) otherArticle(i int) string {
	if w.form(i) == "the" || w.is(i+1, coordinator) || foreignAfterA[w.form(i+1)] {
		return ""
	}
	switch sound, word := likelySound(w.text(i + 1)); {
	case sound == vowelSound && w.form(i) == "a" && w.form(i+1) != "is" && !w.is(i+1, function) && sureSound(word):
		return w.text(i) + "n"
	case sound == consonantSound && w.form(i) == "an" && sureSound(word):
		return w.text(i)[:1]
	}
	return ""
}
