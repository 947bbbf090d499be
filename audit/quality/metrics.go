package quality

import (
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/text"
	"mtaudit/reference/metric"
)

// measured holds the metrics of a document; nil where there is nothing to
// compare.
type measured struct {
	document   *audit.Metrics
	paragraphs []*audit.Metrics
}

// measureBeads compares each bead's paragraphs with its passages of the
// reference. Every paragraph of a bead has the metrics of the whole bead; the
// document's are those of the summed sums, never a mean of means. Beads with
// nothing on one side are left out: what was dropped or added is a finding, and
// no metric is defined for it.
func measureBeads(rep *audit.DocumentReport) measured {
	out := measured{paragraphs: make([]*audit.Metrics, len(rep.Paragraphs))}
	if rep.Article == nil || rep.ReferenceText == nil {
		return out
	}
	var total sums
	for _, b := range rep.Beads {
		if len(b.Article) == 0 || len(b.Reference) == 0 {
			continue
		}
		s := measure(joined(rep.Article, b.Article), joined(rep.ReferenceText, b.Reference))
		total = total.add(s)
		for _, p := range b.Article {
			out.paragraphs[p] = s.metrics(metric.SentenceBLEU)
		}
		out.document = total.metrics(metric.BLEU)
	}
	return out
}

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
