package checks

// parts marks the sentences without a partner in a pair of paragraphs.
func (c *comparison) parts(out []bool, k int) {
	b := c.paragraphs[k]
	words := 0
	for _, s := range c.sentences[k] {
		if len(s.lacks) == 0 {
			words += c.has.count(s.has)
		}
	}
	if words == 0 || c.reworded(k, words) || !c.short(b, words) {
		return
	}
	there := window{b.lacks[0], b.lacks[len(b.lacks)-1]}
	for _, s := range c.sentences[k] {
		if len(s.lacks) > 0 || s.confidence < loneSentence*b.confidence {
			continue
		}
		for _, i := range s.has {
			out[i] = c.weighty(i, i+1) && c.share(window{i, i}, there) < saidThere
		}
	}
}

// short reports whether the other side of a pair of paragraphs is so short that
// it cannot well say what these words say.
func (c *comparison) short(b view, words int) bool {
	has, lacks := float64(c.has.length(b.has)), float64(c.lacks.length(b.lacks))
	return lacks < c.ratio*(has-float64(words)/2)
}

// share is how much of the content of some sentences stands in some paragraphs
// of the other text.
func (c *comparison) share(sentences, paragraphs window) float64 {
	found, all := 0, 0
	for _, words := range c.has.contents[sentences.from : sentences.to+1] {
		for _, w := range words {
			all++
			if anyWithin(c.lacks.where[w], paragraphs) {
				found++
			}
		}
	}
	return float64(found) / float64(max(1, all))
}
