package office

import (
	"maps"
	"testing"
)

func TestABodySpeaksOfTheIdsThatCount(t *testing.T) {
	b := newBench(t)
	names := Names{}
	names.Give(OnRequest, "c7-1", "c9-4")
	names.Give(OnBook, "b1-7", "b9c-9")
	names.Give(OnPerson, "p2", "p3c-9")
	names.Give(SignatoryAdded.Noun(), "s1", "s2c-9")
	counted := func(f Fact) Event {
		inner := b.inner(4, "", f)
		return b.write("", Fact{Kind: EventCarried, Subject: f.Subject,
			Body: Carried{Opening: inner.Opening, N: inner.N, Line: string(inner.Encode()), Names: names.In(inner)}}).Counted()
	}

	issued, ok := bodyOf[Issue](counted(Fact{Kind: ReceiptIssued, Subject: "r1", Body: Issue{Book: "b1-7", Request: "c7-1", Reason: "c7-1"}}))
	if !ok || issued.Book != "b9c-9" || issued.Request != "c9-4" || issued.Reason != "c7-1" {
		t.Errorf("a receipt of %+v: a reason is words, and the rest are names", issued)
	}
	signed, ok := bodyOf[Step](counted(Fact{Kind: RequestSigned, Subject: "c7-1", Body: Step{Person: "p1", Signature: &Signature{Signatory: "s1"}}}))
	if !ok || signed.Person != "p1" || signed.Signature.Signatory != "s2c-9" {
		t.Errorf("signed by %+v %+v", signed, signed.Signature)
	}
	paid, ok := bodyOf[Paid](counted(Fact{Kind: DepositMade, Subject: "d1", Body: Paid{Closings: []string{"p2/2026-11-23", "p1/2026-11-23"}}}))
	if !ok || paid.Closings[0] != "p3c-9/2026-11-23" || paid.Closings[1] != "p1/2026-11-23" {
		t.Errorf("closings %v", paid.Closings)
	}
}

func TestWhatIsCarriedTwiceHasTheNamesOfTheSecondTime(t *testing.T) {
	b := newBench(t)
	first, second := Names{}, Names{}
	first.Give(OnBook, "b1-7", "b9c-9")
	inner := b.inner(4, "", Fact{Kind: ReceiptIssued, Subject: "r1", Body: Issue{Book: "b1-7", Request: "c7-1"}})
	inner.names = first.In(inner)
	second.Give(OnBook, "b1-7", "somebody else's since")
	second.Give(OnBook, "b9c-9", "b12c-3")
	second.Give(OnRequest, "c7-1", "c9-4")
	second.Give(OnRequest, "c7-2", "is not spoken of")
	if got := second.In(inner); !maps.Equal(got, Names{"book/b1-7": "b12c-3", "request/c7-1": "c9-4"}) {
		t.Errorf("names %v", got)
	}
}

func TestAnEventIsAboutTheThingThatItsSubjectNames(t *testing.T) {
	b := newBench(t)
	for kind, about := range map[Kind]Noun{
		RequestFound: OnRequest, LetterPacked: OnRequest, DayClosed: OnClosing, DrawerCounted: OnClosing,
		TillChecked: OnPerson, RevenueTaken: OnPerson, PersonAdded: OnPerson, ReceiptVoided: OnReceipt,
	} {
		if got := b.inner(4, "", Fact{Kind: kind, Subject: "x"}).About(); got != about {
			t.Errorf("%s is about a %s, not a %s", kind, about, got)
		}
	}
	if got := b.inner(4, "", Fact{Kind: SheetPrinted, Body: Printing{About: OnReceipt}}).About(); got != OnReceipt {
		t.Errorf("a sheet is about a %s", got)
	}
}
