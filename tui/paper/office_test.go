package paper_test

import (
	"time"

	"watiqa/store/office"
	"watiqa/tui/paper"
)

// Nobody and nothing here exists, but for the names of commune and province.

var now = time.Date(2026, 3, 2, 13, 5, 0, 0, time.UTC)

func frame(l office.Lang) paper.Frame {
	return paper.Frame{
		Lang: l,
		Office: office.Settings{
			Name:     office.Name{Ar: "مكتب الحالة المدنية تلمبوط", Fr: "Bureau d'état civil de Talambote"},
			Commune:  office.Name{Ar: "جماعة تلمبوط", Fr: "Commune de Talambote"},
			Province: office.Name{Ar: "إقليم شفشاون", Fr: "Province de Chefchaouen"},
		},
		Day: "2026-03-02", At: now, Operator: office.Name{Ar: "نعيمة أمزيان", Fr: "Naima Ameziane"},
		People: people, Size: 1234, Root: [32]byte{0x3f, 0xa2, 0x09, 0xbc, 0x77, 0xe1, 0x00, 0x5d},
	}
}

// marriage is an order with everything that an order can have.
func marriage() office.Request {
	return office.Request{
		ID: "r1", Stage: office.Claimed,
		Order: office.Order{
			Number: "26000417", Origin: office.Online, PlacedAt: now.Add(-26 * time.Hour),
			Extracts: 3, FullCopies: 1, Language: office.ArabicFrench, Marriage: true,
			Act: office.Act{Bureau: "01.151.07.09/1", Register: "2/1987", Number: "77/12 مكرر", Gregorian: 1987, Hijri: 1407},
			Holder: office.Holder{First: "فاطمة الزهراء", Family: "بنّاني (العلمي)", FirstLatin: "Fatima-Zahra", FamilyLatin: "Bennani",
				Sex: "f", Birth: "1987-03-12", Father: "عبد الرحيم", Mother: "لالة زهرة", MotherName: "أڭناو"},
			Addressee: inland(),
		},
	}
}

func inland() office.Addressee {
	return office.Addressee{Name: "فاطمة الزهراء بناني", Phone: "+212400000017", Line1: "دوار أيت عمرو 2/14",
		Line2: "Imm. 3, Appt 12", Postcode: "91000", Locality: "شفشاون", Country: "MA"}
}

func abroad() office.Addressee {
	return office.Addressee{Name: "Émilie Œuvrard", Phone: "+33199000017", Line1: "18, rue des Lilas",
		Postcode: "H2R 1A1", Locality: "Düsseldorf", Country: "DE"}
}
