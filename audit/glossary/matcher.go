package glossary

import "strings"

// A Matcher finds the forms of a glossary in texts of one language. It is
// immutable and safe for concurrent use.
//
// The keys of all forms are a tree, walked from every token of the text as far as
// it goes: time grows with the text and the length of the longest term, never
// with the number of entries.
type Matcher struct {
	lang  *language
	ids   map[string]int32
	next  map[edge]int32 // node after a key; the root is 0
	forms [][]pattern    // by the node where their last key leads
}

// edge leads from a node by a key.
type edge struct{ node, key int32 }

// side is which terms a matcher looks for: those of articles, or of the original
// of articles, in a language.
type side struct {
	article, original string
	source            bool
}

// Articles returns the matcher of the terms for articles in a language.
func (g *Glossary) Articles(lang string) *Matcher {
	return g.matcher(side{article: lang}, lang, func(t *Term) bool { return t.of(lang) })
}

// Originals returns the matcher of the terms for the originals, in a language,
// of articles in another.
func (g *Glossary) Originals(lang, article string) *Matcher {
	return g.matcher(side{article, lang, true}, lang, func(t *Term) bool {
		return !t.of(article) && sameLanguage(t.Lang, lang)
	})
}

func (g *Glossary) matcher(of side, lang string, want func(*Term) bool) *Matcher {
	g.mu.Lock()
	defer g.mu.Unlock()
	if m := g.matchers[of]; m != nil {
		return m
	}
	m := &Matcher{lang: languageOf(lang), ids: map[string]int32{}, next: map[edge]int32{}, forms: make([][]pattern, 1)}
	want = memo(want)
	for _, e := range g.Entries {
		for i := range e.Terms {
			if want(&e.Terms[i]) {
				m.add(e, &e.Terms[i])
			}
		}
	}
	if g.matchers == nil {
		g.matchers = map[side]*Matcher{}
	}
	g.matchers[of] = m
	return m
}

// Empty reports whether there is nothing to be found.
func (m *Matcher) Empty() bool { return len(m.forms) == 1 }

// add makes a term findable.
func (m *Matcher) add(e *Entry, t *Term) {
	p := pattern{entry: e, term: t, tokens: (&cutter{m.lang}).cut(t.Text)}
	node := int32(0)
	for _, tok := range p.tokens {
		word := strings.ToLower(tok.form)
		p.words = append(p.words, word)
		p.cased = append(p.cased, t.Cased || acronym(tok.form))
		node = m.step(node, m.lang.key(word))
	}
	p.proper = e.Kind == Person || e.Kind == Place || len(p.tokens) == 1 && capitalised(p.tokens[0].form)
	m.forms[node] = append(m.forms[node], p)
}

// step returns the node that a key leads to, made if need be.
func (m *Matcher) step(node int32, key string) int32 {
	id, ok := m.ids[key]
	if !ok {
		id = int32(len(m.ids)) + 1
		m.ids[key] = id
	}
	to, ok := m.next[edge{node, id}]
	if !ok {
		to = int32(len(m.forms))
		m.forms = append(m.forms, nil)
		m.next[edge{node, id}] = to
	}
	return to
}

// Find returns every place where a form of the glossary stands, also within
// another, by where it starts. Case does not count but where the entry says so
// and in acronyms; words may be inflected; hyphens are spaces. See [Best].
func (m *Matcher) Find(s string) (found []Match) {
	t := m.read(s)
	for i := range t.tokens {
		if t.keys[i] != 0 && !t.tokens[i].inside {
			found = m.from(t, i, found)
		}
	}
	return found
}

// reading is a text as a matcher sees it.
type reading struct {
	tokens []token
	words  []string // in lower case
	keys   []int32  // 0 for a word that no term has
}

func (m *Matcher) read(s string) reading {
	t := reading{tokens: (&cutter{m.lang}).cut(s)}
	t.words = make([]string, len(t.tokens))
	t.keys = make([]int32, len(t.tokens))
	known := map[string]int32{}
	for i, tok := range t.tokens {
		w := strings.ToLower(tok.form)
		id, ok := known[w]
		if !ok {
			id = m.ids[m.lang.key(w)]
			known[w] = id
		}
		t.words[i], t.keys[i] = w, id
	}
	return t
}

// from adds the matches that start at a token.
func (m *Matcher) from(t reading, i int, found []Match) []Match {
	node := int32(0)
	for j := i; j < len(t.tokens); j++ {
		next, ok := m.next[edge{node, t.keys[j]}]
		if !ok {
			return found
		}
		node = next
		for k := range m.forms[node] {
			p := &m.forms[node][k]
			like, ok := p.likeness(m.lang, t, i)
			if !ok {
				continue
			}
			end := t.tokens[j].core
			if p.tokens[len(p.tokens)-1].owned() {
				end = t.tokens[j].end
			}
			found = append(found, Match{t.tokens[i].start, end, p.entry, p.term, like})
		}
	}
	return found
}
