package checks

import (
	"fmt"
	"strings"

	"mtaudit/audit"
)

// DuplicateHeadline looks for further copies of the headline.
var DuplicateHeadline = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT601",
		Name:  "duplicate-headline",
		Title: "The headline stands in the text again",
		Why: `A page often carries its headline several times: as its title, above the text, in a picture caption, in a link.
Each copy is translated apart, so that they differ by a word or are worded anew.
Left alone: leads, which say more than the headline; lines that differ in a number alone (Part 1, Part 2); a headline that
is a whole sentence, with its stop, where the text says it again further down.
Keep one copy, the right one.`,
		Category: "accuracy/addition",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Measured: `On the texts that the rule was developed on, so not blind; read by one person. English. Articles,
interviews and speeches by people (128 documents): no finding. Translations by people (422 documents): 3. Machine
translations (1,968 documents): 12, all of one article. All are true copies. One line that says a headline in
other words is too few to tell how well those are found.
On machine translations that professional raters had marked (WMT 2020 and 2021, Chinese to English), 3 of the 12 stand on a mark (by chance
.24): the original has both lines, and raters hold to it.`,
		Examples: []audit.Example{{
			Bad:  "Mayor opens new bridge over the Lind\n\nMayor opens old bridge over the Lind\n\nThe mayor cut the ribbon at noon. Traffic starts on Monday.",
			Good: "Mayor opens new bridge over the Lind\n\nThe mayor cut the ribbon at noon. Traffic starts on Monday.",
		}},
	},
	Run: duplicateHeadline,
}

func duplicateHeadline(p *audit.Pass) error {
	w := articleWords.Of(p)
	head, ok := headlineOf(p.Article, w)
	if !ok {
		return nil
	}
	for i := head.paragraph + 1; i < len(p.Article.Paragraphs); i++ {
		l := newLine(p.Article, w, i)
		message := head.copied(w, l)
		if message == "" {
			continue
		}
		p.Report(audit.Finding{
			At: p.At(w.span(l.from, l.to)), Message: message,
			Related: []audit.Related{audit.Elsewhere(p.Article, w.span(head.from, head.to), "the headline")},
		})
	}
	return nil
}

// copied words what makes a line a copy of the headline; "" if it is none.
func (h headline) copied(w *wordList, l line) string {
	if l.to-l.from > 2*(h.to-h.from) || l.stopped && !h.stopped {
		return ""
	}
	if h.stopped && (l.to-l.from != h.to-h.from || l.paragraph > h.paragraph+1) {
		return "" // a sentence, which others may well be like, and the text may say again
	}
	shared, content := h.shared(w, l)
	if 2*shared < len(h.contents) {
		return ""
	}
	changes := differences(w, h.line, l)
	switch {
	case len(changes) == 0:
		return "The headline stands here again, word for word. Delete one of the two."
	case numbersOnly(w, changes) || h.stopped:
		return ""
	case few(changes, h.line):
		return fmt.Sprintf("The headline stands here again with %s. Keep the line that is right and delete the other.", strings.Join(shown(w, changes), ", "))
	case shared >= leastShared && 10*2*shared >= 6*(len(h.contents)+content):
		return fmt.Sprintf("This line says the headline again in other words: %d of its %d words of content are the same. Keep one of the two.", shared, content)
	}
	return ""
}
