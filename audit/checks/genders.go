package checks

import (
	"maps"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/lexicon"
	"mtaudit/audit/names"
	"mtaudit/audit/text"
)

// A gender is what an article says of one person: the places that make him a
// he, and those that make her a she.
type gender struct {
	name    string
	he, she []text.Span
}

var (
	heTitles   = nameSet("mr mister sir")
	sheTitles  = nameSet("mrs ms miss madam madame mme")
	hePronoun  = nameSet("he his him himself")
	shePronoun = nameSet("she her hers herself")
	// otherPersons are words whose pronoun may follow in the name's stead.
	otherPersons = nameSet(`man woman men women boy girl lady gentleman guy king queen prince princess actor actress hero heroine
		spokesman spokeswoman driver victim suspect patient player boss teacher student officer judge lawyer doctor`)
)

// genders are the persons of the article, in the order of their first mention,
// by their last name where nobody else has it.
func genders(p *audit.Pass) []*gender {
	w, table, quotes := articleWords.Of(p), Names.Of(p), articleQuotes.Of(p)
	first := sentenceStarts(w)
	perSentence := map[int]int{}
	full := map[string]string{} // last name: the only whole name with it, "" if there are two
	calendar := calendarNames()
	for _, m := range table.Mentions {
		if _, is := calendar[strings.ToLower(m.Form())]; is {
			continue
		}
		perSentence[m.Sentence]++
		if last := familyName(m); len(m.Words) > 1 {
			if known, ok := full[last]; ok && known != m.Form() {
				full[last] = ""
				continue
			}
			full[last] = m.Form()
		}
	}
	by, order := map[string]*gender{}, []*gender(nil)
	for _, m := range table.Mentions {
		name := m.Form()
		if whole := full[familyName(m)]; whole != "" {
			name = whole
		}
		g := by[name]
		if g == nil {
			g = &gender{name: name}
			by[name], order = g, append(order, g)
		}
		if quotes[m.Paragraph].covers(m.At) || addresses(m) {
			continue // “Madam Chair” is whoever has the chair
		}
		g.title(p.Article, m)
		if perSentence[m.Sentence] == 1 && perSentence[m.Sentence+1] == 0 {
			g.pronoun(w, m, first)
		}
	}
	return order
}

// calendarNames are the names of days and months, in small letters.
func calendarNames() map[string]int {
	all := maps.Clone(lexicon.Weekdays("en"))
	maps.Copy(all, lexicon.Months("en"))
	return all
}

// addresses reports whether a mention is no name but an office or a plain word.
func addresses(m names.Mention) bool {
	first := strings.ToLower(m.Words[0].Text)
	return lexicon.Word(familyName(m)) && (len(m.Words) == 1 || heTitles[first] || sheTitles[first])
}

func familyName(m names.Mention) string { return m.Words[len(m.Words)-1].Text }

// sentenceStarts are the first words of the sentences that have any.
func sentenceStarts(w *wordList) map[int32]int {
	first := map[int32]int{}
	for i, x := range w.all {
		if i == 0 || x.sentence != w.all[i-1].sentence {
			first[x.sentence] = i
		}
	}
	return first
}

// title counts the title of a mention.
func (g *gender) title(d *text.Document, m names.Mention) {
	at := text.Span{Start: titleStart(d, m), End: m.At.End}
	word := strings.ToLower(wordAfter(d.Text(at)))
	switch {
	case heTitles[word]:
		g.he = append(g.he, at)
	case sheTitles[word]:
		g.she = append(g.she, at)
	}
}

// titleStart is where the title before a name begins, or the name.
func titleStart(d *text.Document, m names.Mention) int {
	const reach = 8 // bytes
	if !m.Title.Empty() {
		return m.Title.Start
	}
	before := string(d.Visible[max(0, m.At.Start-reach):m.At.Start])
	bare := strings.TrimRight(before, ". \u00a0")
	word := wordBefore(bare)
	if low := strings.ToLower(word); heTitles[low] || sheTitles[low] {
		return m.At.Start - len(before) + len(bare) - len(word)
	}
	return m.At.Start
}

// pronoun counts the pronoun that opens the sentence behind one that opens with
// the mention.
func (g *gender) pronoun(w *wordList, m names.Mention, first map[int32]int) {
	from, ok := first[int32(m.Sentence)]
	next, more := first[int32(m.Sentence)+1]
	if !ok || !more || w.all[from].Start != titleStart(w.doc, m) || w.paragraphAt(from) != w.paragraphAt(next) {
		return
	}
	for i := from; i < len(w.all) && w.all[i].sentence <= w.all[next].sentence; i++ {
		if form := w.form(i); relatives[form] || otherPersons[form] || i < next && (hePronoun[form] || shePronoun[form]) {
			return
		}
	}
	switch at := w.all[next].Span; {
	case hePronoun[w.form(next)]:
		g.he = append(g.he, at)
	case shePronoun[w.form(next)]:
		g.she = append(g.she, at)
	}
}
