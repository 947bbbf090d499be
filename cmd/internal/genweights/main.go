// Command genweights learns the weights by which audit/names tells whether two
// spellings are one name, from pairs of names that people have judged.
//
//	go run ./cmd/internal/genweights -pairs name_pairs.tsv -o audit/names/weights.go
//
// The pairs are tab-separated with a head line: columns label (1 for one name),
// a, b, source, sub. With -check it writes nothing and tells what weights that
// were learned from a part of the pairs do on the others.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("genweights: ")
	pairs := flag.String("pairs", "", "the `FILE` of pairs")
	out := flag.String("o", "", "the `FILE` to write")
	check := flag.Bool("check", false, "tell by cross-validation how well such weights do, and write nothing")
	flag.Parse()
	if err := run(*pairs, *out, *check); err != nil {
		log.Fatal(err)
	}
}

func run(pairs, out string, check bool) error {
	raw, err := os.ReadFile(pairs)
	if err != nil {
		return err
	}
	s, err := parse(pairs, raw)
	if err != nil {
		return err
	}
	if check {
		fmt.Print(s.crossValidate())
		return nil
	}
	code, err := s.code(s.learn(s.all()))
	if err != nil {
		return err
	}
	return os.WriteFile(out, code, 0o666)
}
