package marked

import (
	"reflect"
	"testing"

	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/score"
	"github.com/incx/incx/extract/token"
)

// What is marked in the text of an article has its place in what is read of it.
func TestIn(t *testing.T) {
	a, err := article.Read([]byte("Pell Bank was **hacked** twice, it said on Monday, and it is shut.\n"), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	d := new(token.Document)
	a.Tokenize(d)
	got := In(d, a, []score.Mention{
		{Start: 0, End: 9, Label: record.LabelOrganisation},
		{Start: 16, End: 22, Label: record.LabelAttack, Type: "unauthorised-access", Optional: true},
	})
	want := []mention.Gold{
		{Mention: mention.Mention{Start: 0, End: 9, First: 0, Last: 2, Label: record.LabelOrganisation}},
		{Mention: mention.Mention{Start: 14, End: 20, First: 3, Last: 4, Label: record.LabelAttack, Type: "unauthorised-access"}, Optional: true},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
}
