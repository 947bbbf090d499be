package align

import (
	"math"
	"slices"
	"unicode/utf8"
)

// A term is one entry of a text's bag of words.
type term struct {
	id int32
	n  int32 // how often
}

// A bag is a text as its weighed words. Terms rise by id.
type bag struct {
	terms  []term
	weight float64 // sum of n times the weight of the term
	words  []int32 // the ids as they stand
	ends   []int32 // of its sentences, in words
	length int     // in code points

	nearest float64 // greatest share of its weight that one text of the other side has
}

// A corpus is both texts as bags over one vocabulary.
type corpus struct {
	article, reference []bag
	weights            []float64 // by term id
	foreign            bool      // the texts are in two languages
	ratio              float64   // of their lengths
	unlike             float64   // share of two texts' weight in common at which they are no match
}

const (
	unlike        = 0.2  // in one language: what any two news texts share
	unlikeForeign = 0.06 // in two, where only names and numbers are shared
	few           = 8    // words that count as known before any is looked at: short texts prove nothing
	kin           = 0.35 // share of a text's words that another in its language knows at least
)

// A vocabulary numbers the words of both texts.
type vocabulary struct {
	ids    map[string]int32
	abroad bool      // words are compared across languages
	bulk   []float64 // by id
	prior  []float64 // by id: how much a word says for what it is
	df     []int32   // in how many texts it stands
}

// newVocabulary makes room for the words of two texts: those that differ grow
// with the root of all (Heaps' law).
func newVocabulary(article, reference []string) *vocabulary {
	const usual = 6 // bytes of a word
	words := 0
	for _, s := range article {
		words += len(s) / usual
	}
	for _, s := range reference {
		words += len(s) / usual
	}
	n := min(words, int(16*math.Sqrt(float64(words))))
	return &vocabulary{ids: make(map[string]int32, n), bulk: make([]float64, 0, n), prior: make([]float64, 0, n), df: make([]int32, 0, n)}
}

func newCorpus(article, reference []string) *corpus {
	c := readCorpus(article, reference, false)
	n := len(c.weights)
	if max(known(c.article, c.reference, n), known(c.reference, c.article, n)) >= kin {
		return c
	}
	c = readCorpus(article, reference, true)
	c.foreign = true
	c.unlike = unlikeForeign
	return c
}

// readCorpus reads words as they are compared within a language, or abroad.
func readCorpus(article, reference []string, abroad bool) *corpus {
	v := newVocabulary(article, reference)
	v.abroad = abroad
	c := &corpus{article: v.bags(article), reference: v.bags(reference)}
	c.weights = v.prior
	total := float64(len(article) + len(reference))
	for id, df := range v.df {
		c.weights[id] *= math.Log(1 + total/float64(df))
	}
	c.weigh(c.article)
	c.weigh(c.reference)
	c.ratio = ratio(c.article, c.reference)
	c.unlike = unlike
	return c
}

// known is the share of the words of a list of texts that another list has too.
func known(texts, by []bag, vocabulary int) float64 {
	has := make([]bool, vocabulary)
	for _, b := range by {
		for _, t := range b.terms {
			has[t.id] = true
		}
	}
	n, all := few, few
	for _, b := range texts {
		for _, id := range b.words {
			all++
			if has[id] {
				n++
			}
		}
	}
	return float64(n) / float64(all)
}

func (c *corpus) weigh(bags []bag) {
	for i := range bags {
		for _, t := range bags[i].terms {
			bags[i].weight += float64(t.n) * c.weights[t.id]
		}
	}
}

func (v *vocabulary) bags(texts []string) []bag {
	out := make([]bag, len(texts))
	var ids []int32 // of the text at hand: kept, so that a bag takes no more than it holds
	var ends []int32
	read := words
	if v.abroad {
		read = cognates
	}
	for i, s := range texts {
		ids, ends = ids[:0], ends[:0]
		read(s, func(w word) {
			if w.opens && len(ids) > 0 {
				ends = append(ends, int32(len(ids)))
			}
			ids = append(ids, v.id(w))
		})
		ends = append(ends, int32(len(ids)))
		out[i] = bag{words: slices.Clone(ids), ends: slices.Clone(ends), length: utf8.RuneCountInString(s)}
		slices.Sort(ids)
		out[i].terms = count(ids)
		for _, t := range out[i].terms {
			v.df[t.id]++
		}
	}
	return out
}

// id numbers a word. Its prior is that of its best use: a name is one wherever
// it stands.
func (v *vocabulary) id(w word) int32 {
	id, ok := v.ids[w.form]
	if !ok {
		id = int32(len(v.prior))
		v.ids[w.form] = id
		v.bulk = append(v.bulk, bulk(w.form))
		v.prior = append(v.prior, 0)
		v.df = append(v.df, 0)
	}
	v.prior[id] = max(v.prior[id], float64(w.kind)*v.bulk[id])
	return id
}

// count counts ids that are in order.
func count(sorted []int32) []term {
	n := 0
	for i, id := range sorted {
		if i == 0 || id != sorted[i-1] {
			n++
		}
	}
	out := make([]term, 0, n)
	for i, id := range sorted {
		if i == 0 || id != sorted[i-1] {
			out = append(out, term{id, 0})
		}
		out[len(out)-1].n++
	}
	return out
}

// bag weighs a part of a text.
func (c *corpus) bag(words []int32) bag {
	sorted := slices.Clone(words)
	slices.Sort(sorted)
	b := bag{words: words, terms: count(sorted)}
	for _, t := range b.terms {
		b.weight += float64(t.n) * c.weights[t.id]
	}
	return b
}

// of picks texts by their indices.
func of(bags []bag, indices []int) []bag {
	out := make([]bag, len(indices))
	for i, k := range indices {
		out[i] = bags[k]
	}
	return out
}
