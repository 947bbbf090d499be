package checks

import (
	"slices"

	"mtaudit/audit"
	"mtaudit/audit/text"
	"mtaudit/reference/align"
)

// An original is what the article's facts are held against: the reference or,
// where there is none, the source.
//
// With a reference, sentence is compared with sentence. A source is in another
// language: its sentences end elsewhere, and what lines them up is little more
// than their length. So paragraphs are compared, and what is found there must be
// plainer.
type original struct {
	*text.Document
	name     string       // what messages call it
	foreign  bool         // in another language than the article
	beads    []align.Bead // of paragraphs
	passages []align.Bead // of sentences, by their indices
	near     []window     // by paragraph of the article: where its counterparts are
	back     []window     // and the other way about
}

// originalOf is the original of the pass. A check that asks has NeedOriginal.
var originalOf = audit.NewMemo(func(p *audit.Pass) *original {
	o := &original{Document: p.Reference, name: "reference", beads: p.Beads}
	if p.Reference == nil {
		o = &original{Document: p.Source, name: "source", beads: sourcePairs.Of(p)}
	}
	o.foreign = languageOf(p.Article, p.Reference) != languageOf(o.Document, p.Article)
	if p.Reference != nil {
		o.passages = audit.SentenceBeads.Of(p)
	} else {
		o.passages = wholeParagraphs(o.beads, p.Article, o.Document)
	}
	o.near, o.back = windows(o.beads, len(p.Article.Paragraphs), len(o.Paragraphs))
	if o.foreign {
		widen(o.near)
		widen(o.back)
	}
	return o
})

// sourcePairs are the beads with the source. Where every paragraph has one of its
// own there, in order, the texts were made line by line, and each bead is sure,
// however little its words have in common.
var sourcePairs = audit.NewMemo(func(p *audit.Pass) []align.Bead {
	beads := slices.Clone(audit.SourceBeads.Of(p))
	if unpaired(beads) {
		beads = inOrder(prose(p.Article), prose(p.Source), beads)
	}
	for i, b := range beads {
		if len(b.Article) != 1 || len(b.Reference) != 1 || i > 0 && b.Reference[0] <= beads[i-1].Reference[0] {
			return beads
		}
	}
	for i := range beads {
		beads[i].Confidence = max(beads[i].Confidence, sureBead)
	}
	return beads
})

// unpaired reports whether no paragraph has a counterpart.
func unpaired(beads []align.Bead) bool {
	return !slices.ContainsFunc(beads, func(b align.Bead) bool { return len(b.Article) > 0 && len(b.Reference) > 0 })
}

// inOrder pairs the paragraphs of two texts that are too short to be lined up by
// length, if they are as many; else the beads stay.
func inOrder(article, source []int, beads []align.Bead) []align.Bead {
	const few = 4
	if len(article) != len(source) || len(article) > few {
		return beads
	}
	out := make([]align.Bead, len(article))
	for i := range out {
		out[i] = align.Bead{Article: article[i : i+1], Reference: source[i : i+1]}
	}
	return out
}

// prose lists the paragraphs that are no residue.
func prose(d *text.Document) (out []int) {
	for i, p := range d.Paragraphs {
		if p.Kind != text.Residue {
			out = append(out, i)
		}
	}
	return out
}

// widen makes windows larger by as much as beads between two languages may be off.
func widen(list []window) {
	const off = 2
	for i := range list {
		list[i].from, list[i].to = list[i].from-off, list[i].to+off
	}
}

// sure lists the passages that are known to answer to each other.
func (o *original) sure() []align.Bead {
	return slices.DeleteFunc(slices.Clone(o.passages), func(b align.Bead) bool {
		return len(b.Article) == 0 || len(b.Reference) == 0 || b.Confidence < sureBead
	})
}

// wholeParagraphs writes beads of paragraphs as beads of their sentences.
func wholeParagraphs(beads []align.Bead, article, other *text.Document) []align.Bead {
	a, r := firstSentences(article), firstSentences(other)
	out := make([]align.Bead, len(beads))
	for i, b := range beads {
		out[i] = align.Bead{Article: sentencesOf(b.Article, a), Reference: sentencesOf(b.Reference, r), Confidence: b.Confidence}
	}
	return out
}

// firstSentences are the indices of each paragraph's first sentence, and one
// past the last of all.
func firstSentences(d *text.Document) []int {
	out := make([]int, 1, len(d.Paragraphs)+1)
	for i, p := range d.Paragraphs {
		out = append(out, out[i]+len(p.Sentences))
	}
	return out
}

func sentencesOf(paragraphs, first []int) (out []int) {
	for _, p := range paragraphs {
		for s := first[p]; s < first[p+1]; s++ {
			out = append(out, s)
		}
	}
	return out
}

// advice says what to compare the article with.
func (o *original) advice() string {
	if o.name == "source" {
		return "Look at the passage there"
	}
	return "Compare with the source"
}
