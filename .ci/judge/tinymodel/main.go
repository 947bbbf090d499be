// Command tinymodel writes a model in the GGUF format whose weights are made here: tokens
// are bytes, the layer does nothing, and the output is a table of which byte follows which in
// a sample of JSON. It answers in the form that a grammar asks for, and means nothing.
//
// usage: tinymodel FILE
package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"log"
	"math"
	"os"
)

const (
	width     = 320 // of an embedding: at least one place for each token
	forward   = 64
	heads     = 5
	alignment = 32
)

// The tokens beyond the 256 bytes.
const (
	begin = 256 + iota
	end
	pad
	merged // the one merge that a vocabulary must have
	tokens
)

const sample = `{"errors":[{"reason":"the term is not the same","quote":"the","before":"a","after":"b","category":"accuracy/mistranslation","severity":"minor","evidence":null}]}
`

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: tinymodel FILE")
	}
	if err := os.WriteFile(os.Args[1], model(), 0o666); err != nil {
		log.Fatal(err)
	}
}

func model() []byte {
	var f file
	f.add("token_embd.weight", oneHot(), width, tokens)
	f.add("output_norm.weight", filled(width, 1), width)
	f.add("output.weight", followers(), width, tokens)
	f.add("blk.0.attn_norm.weight", filled(width, 1), width)
	f.add("blk.0.ffn_norm.weight", filled(width, 1), width)
	for _, name := range []string{"attn_q", "attn_k", "attn_v", "attn_output"} {
		f.add("blk.0."+name+".weight", filled(width*width, 0), width, width)
	}
	f.add("blk.0.ffn_gate.weight", filled(width*forward, 0), width, forward)
	f.add("blk.0.ffn_up.weight", filled(width*forward, 0), width, forward)
	f.add("blk.0.ffn_down.weight", filled(forward*width, 0), forward, width)
	return f.bytes(about())
}

func filled(n int, x float32) []float32 {
	out := make([]float32, n)
	for i := range out {
		out[i] = x
	}
	return out
}

func oneHot() []float32 {
	out := make([]float32, tokens*width)
	for t := range tokens {
		out[t*width+t] = 1
	}
	return out
}

// followers is the logarithm of how often a token follows another. The norm before it
// multiplies a one-hot vector by the root of its width.
func followers() []float32 {
	var count [tokens][tokens]float64
	for i := range count {
		for j := range count[i] {
			count[i][j] = 0.02
		}
	}
	for i := 0; i+1 < len(sample); i++ {
		count[sample[i]][sample[i+1]]++
	}
	count['\n']['{'] += 50
	count[begin]['{'] += 50
	count['}'][end]++
	out := make([]float32, tokens*width)
	for i := range count {
		sum := 0.0
		for _, c := range count[i] {
			sum += c
		}
		for j, c := range count[i] {
			out[j*width+i] = float32(math.Log(c/sum) / math.Sqrt(width))
		}
	}
	return out
}

// vocabulary has the bytes, in the letters in which such vocabularies write them.
func vocabulary() (words []string, types []int32) {
	next := rune(256)
	letter := map[int]rune{}
	for i := range 256 {
		letter[i] = rune(i)
		if i < '!' || i > '~' && i < 0xA1 || i == 0xAD {
			letter[i] = next
			next++
		}
		words, types = append(words, string(letter[i])), append(types, 1)
	}
	words = append(words, "<|im_start|>", "<|im_end|>", "<|pad|>", "th")
	return words, append(types, 3, 3, 3, 1)
}

type entry struct {
	key   string
	value any
}

func about() []entry {
	words, types := vocabulary()
	return []entry{
		{"general.architecture", "llama"}, {"general.name", "tinymodel"}, {"general.file_type", uint32(0)}, {"general.quantization_version", uint32(2)},
		{"llama.context_length", uint32(32768)}, {"llama.embedding_length", uint32(width)}, {"llama.block_count", uint32(1)}, {"llama.feed_forward_length", uint32(forward)},
		{"llama.attention.head_count", uint32(heads)}, {"llama.attention.head_count_kv", uint32(heads)}, {"llama.attention.layer_norm_rms_epsilon", float32(1e-6)},
		{"llama.rope.dimension_count", uint32(width / heads)}, {"llama.rope.freq_base", float32(10000)}, {"llama.vocab_size", uint32(tokens)},
		{"tokenizer.ggml.model", "gpt2"}, {"tokenizer.ggml.pre", "gpt-2"}, {"tokenizer.ggml.tokens", words}, {"tokenizer.ggml.token_type", types},
		{"tokenizer.ggml.merges", []string{"t h"}},
		{"tokenizer.ggml.bos_token_id", uint32(begin)}, {"tokenizer.ggml.eos_token_id", uint32(end)}, {"tokenizer.ggml.padding_token_id", uint32(pad)},
		{"tokenizer.ggml.add_bos_token", false},
	}
}

// A file is a GGUF file, version 3: a head, the tensors' shapes, their numbers.
type file struct {
	shapes, numbers bytes.Buffer
	n               uint64
}

func (f *file) add(name string, data []float32, dims ...uint64) {
	text(&f.shapes, name)
	put(&f.shapes, uint32(len(dims)), dims, uint32(0), uint64(f.numbers.Len())) // 0: float32
	put(&f.numbers, data)
	fill(&f.numbers)
	f.n++
}

func (f *file) bytes(about []entry) []byte {
	var b bytes.Buffer
	b.WriteString("GGUF")
	put(&b, uint32(3), f.n, uint64(len(about)))
	for _, e := range about {
		text(&b, e.key)
		value(&b, e.value)
	}
	b.Write(f.shapes.Bytes())
	fill(&b)
	b.Write(f.numbers.Bytes())
	return b.Bytes()
}

func fill(b *bytes.Buffer) {
	for b.Len()%alignment != 0 {
		b.WriteByte(0)
	}
}

func put(b *bytes.Buffer, values ...any) {
	for _, v := range values {
		if err := binary.Write(b, binary.LittleEndian, v); err != nil {
			panic(err) // no such type
		}
	}
}

func text(b *bytes.Buffer, s string) {
	put(b, uint64(len(s)))
	b.WriteString(s)
}

// value writes a value behind the number of its type.
func value(b *bytes.Buffer, v any) {
	switch x := v.(type) {
	case uint32:
		put(b, uint32(4), x)
	case float32:
		put(b, uint32(6), x)
	case bool:
		put(b, uint32(7), x)
	case string:
		put(b, uint32(8))
		text(b, x)
	case []string:
		put(b, uint32(9), uint32(8), uint64(len(x)))
		for _, s := range x {
			text(b, s)
		}
	case []int32:
		put(b, uint32(9), uint32(5), uint64(len(x)), x)
	default:
		panic(fmt.Sprintf("no type for %T", v))
	}
}
