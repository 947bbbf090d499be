package quality

import (
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/text"
	"mtaudit/reference/metric"
)

// Measure adds to the scores of a document and of its paragraphs how near they
// are to the reference. It compares each bead's paragraphs with its passages of
// the reference. Every paragraph of a bead has the metrics of the whole bead; the
// document's are those of the summed sums, never a mean of means. Beads with
// nothing on one side are left out: what was dropped or added is a finding, and
// no metric is defined for it.
//
// The report must have its scores. What kept has from before is not measured
// again; it may be nil.
func Measure(rep *audit.DocumentReport, kept *audit.Kept) {
	if rep.Article == nil || rep.ReferenceText == nil || rep.Score == nil {
		return
	}
	var total sums
	compared := false
	for _, b := range rep.Beads {
		if len(b.Article) == 0 || len(b.Reference) == 0 {
			continue
		}
		hyp, ref := joined(rep.Article, b.Article), joined(rep.ReferenceText, b.Reference)
		s := audit.Keep(kept, beadSums{}, hyp+"\x00"+ref, func() sums { return measure(hyp, ref) })
		total, compared = total.add(s), true
		for _, p := range b.Article {
			rep.Paragraphs[p].Score.Metrics = s.metrics(metric.SentenceBLEU)
		}
	}
	if compared {
		rep.Score.Metrics = total.metrics(metric.BLEU)
	}
	kept.Turn()
}

// beadSums stands for the sums of a bead in a Kept.
type beadSums struct{}

func joined(d *text.Document, paragraphs []int) string {
	parts := make([]string, len(paragraphs))
	for i, p := range paragraphs {
		parts[i] = strings.Join(strings.Fields(d.Text(d.Paragraphs[p].Span)), " ")
	}
	return strings.Join(parts, " ")
}

// sums are the sums of all four metrics.
type sums struct{ bleu, chrf, chrfpp, ter metric.Sums }

func measure(hyp, ref string) sums {
	refs := []string{ref}
	return sums{metric.BLEU.Measure(hyp, refs), metric.CHRF.Measure(hyp, refs), metric.CHRFPP.Measure(hyp, refs), metric.TER.Measure(hyp, refs)}
}

func (s sums) add(t sums) sums {
	return sums{s.bleu.Add(t.bleu), s.chrf.Add(t.chrf), s.chrfpp.Add(t.chrfpp), s.ter.Add(t.ter)}
}

func (s sums) metrics(bleu metric.Metric) *audit.Metrics {
	return &audit.Metrics{
		BLEU: float64(bleu.Value(s.bleu)), CHRF: float64(metric.CHRF.Value(s.chrf)),
		CHRFPP: float64(metric.CHRFPP.Value(s.chrfpp)), TER: float64(metric.TER.Value(s.ter)),
	}
}
