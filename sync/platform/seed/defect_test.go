package seed

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	picture "image/png"
	"strconv"
	"strings"
	"testing"

	"watiqa/store/office"
)

func TestThreeInAHundredOrdersCallForEachRefusal(t *testing.T) {
	count := map[office.RefusalCode]int{}
	for _, s := range samples(t, 1) {
		if s.Defect != nil {
			count[s.Defect.Code]++
		}
	}
	for _, code := range office.RefusalCodes {
		share := float64(count[code]) * 100 / many
		t.Logf("%s %.2f%%", code, share)
		if share < 2.4 || share > 3.6 {
			t.Errorf("%s: %.2f%% of the orders, want about 3", code, share)
		}
	}
}

// A test, and a person at the office, can find out from order and scan alone
// what the seed did.
func TestEveryDefectCanBeFoundAndSoundOrdersHaveNone(t *testing.T) {
	all := samples(t, 4)
	byNumber := map[string]Sample{}
	for _, s := range all {
		byNumber[s.Order.Number] = s
	}
	for _, s := range all {
		var want office.RefusalCode
		if s.Defect != nil {
			want = s.Defect.Code
		}
		if got := look(s, byNumber); got != want {
			t.Fatalf("order %d looks like %q and is %q: %+v", s.Index, got, want, s.Order)
		}
	}
}

// look judges an order the way the office does.
func look(s Sample, all map[string]Sample) office.RefusalCode {
	o := s.Order
	number, _ := strconv.Atoi(strings.FieldsFunc(office.FoldDigits(o.Act.Number), func(r rune) bool { return r < '0' || r > '9' })[0])
	switch {
	case s.Defect != nil && s.Defect.Code == office.R08:
		first := all[s.Defect.Other].Order
		if first.Holder == o.Holder && first.Act == o.Act && first.Number != o.Number && first.PlacedAt.Before(o.PlacedAt) {
			return office.R08
		}
	case number > lastNumber:
		return office.R01
	case o.Proof == nil || s.page.kind == cut || s.page.kind == dark:
		return office.R04
	case o.Addressee.Name == Stranger && o.FullCopies > 0:
		return office.R05
	case strings.HasPrefix(s.page.note, "RECTIFICATION"):
		return office.R06
	case o.Act.Gregorian == damagedGregorian || o.Act.Hijri == damagedHijri:
		return office.R07
	case o.Addressee.Postcode == "00000":
		return office.R09
	case s.page.place != "TALAMBOTE":
		return office.R03
	case s.Defect != nil && s.Defect.Other != "" && s.page.name == s.Defect.Other:
		return office.R02
	case birthYear(o.Holder.Birth) > max(o.Act.Gregorian, gregorianOf(o.Act.Hijri)):
		return office.R99
	}
	return ""
}

func gregorianOf(hijri int) int { return hijri*32/33 + 623 }

func TestAScanIsARealFileNamedByItsDigest(t *testing.T) {
	seen := map[kind]int{}
	for _, s := range samples(t, 6)[:3000] {
		scan := s.Scan()
		seen[s.page.kind]++
		if s.page.kind == absent {
			if s.Order.Proof != nil || scan != nil {
				t.Fatal("an absent scan has bytes or a digest")
			}
			continue
		}
		sum := sha256.Sum256(scan)
		if p := s.Order.Proof; p.Digest != hex.EncodeToString(sum[:]) || p.Size != int64(len(scan)) || p.Size > 3<<20 {
			t.Fatalf("order %d: %+v does not describe its scan", s.Index, p)
		}
		switch s.page.kind {
		case pdf:
			if !bytes.HasPrefix(scan, []byte("%PDF-1.4")) || !bytes.Contains(scan, []byte("SPECIMEN")) {
				t.Fatalf("order %d: not a PDF specimen", s.Index)
			}
		case cut:
			if _, err := picture.Decode(bytes.NewReader(scan)); err == nil {
				t.Fatalf("order %d: a cut scan can be read", s.Index)
			}
		default:
			if shown, err := picture.Decode(bytes.NewReader(scan)); err != nil || shown.Bounds().Dx() != width {
				t.Fatalf("order %d: %v", s.Index, err)
			}
		}
	}
	for k := pdf; k <= absent; k++ {
		if seen[k] == 0 {
			t.Errorf("no scan of kind %d among 3,000", k)
		}
	}
}

func TestThePDFTableOfPlacesIsRight(t *testing.T) {
	for i := range 50 {
		s := New(9, Options{}).Order(i)
		if s.page.kind != pdf {
			continue
		}
		scan := s.Scan()
		_, tail, _ := strings.Cut(string(scan), "\nxref\n")
		for object, line := range strings.Split(tail, "\n")[2:7] {
			place, _ := strconv.Atoi(line[:10])
			if !bytes.HasPrefix(scan[place:], []byte(strconv.Itoa(object+1)+" 0 obj")) {
				t.Fatalf("order %d: object %d is not at %d", i, object+1, place)
			}
		}
	}
}
