package main

import (
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/incx/incx/extract/batch"
)

// Records without an article are no inputs: there may be more of them than inputs,
// and no input at all. No bar makes a run fail.
func TestProgress(t *testing.T) {
	gone := &batch.Result{Status: batch.Gone, File: "records/x.yaml"}
	for _, inputs := range []int{0, 1, 3} {
		var errs strings.Builder
		r := &reporter{out: io.Discard, errs: &errs, bar: newBar(io.Discard)}
		r.expect(inputs)
		var err error
		for i := range inputs {
			in := batch.Input{Path: strings.Repeat("x", i+1)}
			err = errors.Join(err, r.add(&batch.Result{Input: in, ID: "1"}), r.add(&batch.Result{Input: in, ID: "2"}))
		}
		for range 2*inputs + 2 {
			err = errors.Join(err, r.add(gone))
		}
		if err != nil || r.done != inputs {
			t.Errorf("%d of %d inputs done, error %v", r.done, inputs, err)
		}
		r.bar, r.total, r.told = nil, 0, time.Now().Add(-time.Hour)
		if r.progress(); !strings.HasSuffix(errs.String(), "inputs done\n") {
			t.Errorf("%d inputs: no line of progress: %q", inputs, errs.String())
		}
	}
}
