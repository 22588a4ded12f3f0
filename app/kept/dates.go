package kept

import "time"

// AddDays returns the date n days later. A text that is no date stays as it is.
func AddDays(date string, n int) string {
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return day.AddDate(0, 0, n).Format(time.DateOnly)
}

func validDate(date string) bool {
	day, err := time.Parse(time.DateOnly, date)
	return err == nil && day.Year() >= 2000 && day.Year() < 2200
}
