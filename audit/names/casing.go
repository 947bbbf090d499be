package names

import "mtaudit/audit/text"

// A casing says how the article writes its words, which are held in lower case.
type casing struct {
	lower map[string]bool // somewhere without a capital
	upper map[string]bool // with a capital within a sentence, where only a name has one
}

func casingOf(d *text.Document) casing {
	c := casing{map[string]bool{}, map[string]bool{}}
	small := map[string]bool{} // as they are written
	for _, p := range d.Paragraphs {
		for _, s := range p.Sentences {
			for i, t := range s.Tokens {
				w := d.Text(t.Span)
				switch {
				case t.Kind != text.Word || secondSyllable(d, s.Tokens, i):
				case small[w]:
				case !capital(w):
					small[w] = true
					c.lower[bare(w)] = true
				case i > 0 && s.Tokens[i-1].Kind == text.Word:
					c.upper[bare(w)] = true
				}
			}
		}
	}
	return c
}
