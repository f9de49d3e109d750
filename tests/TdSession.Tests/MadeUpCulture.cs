namespace TdSession.Tests;

/// <summary>A culture that has nothing in common with the invariant one. It needs no ICU.</summary>
internal sealed class MadeUpCulture : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    private MadeUpCulture() => CultureInfo.CurrentCulture = Create();

    /// <summary>Makes it the culture of the calling test, until the result is disposed of.</summary>
    public static MadeUpCulture Enter() => new();

    public void Dispose() => CultureInfo.CurrentCulture = _before;

    private static CultureInfo Create()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        var numbers = culture.NumberFormat;
        (numbers.NegativeSign, numbers.PositiveSign) = ("\u2212", "\u2213");
        (numbers.NumberDecimalSeparator, numbers.NumberGroupSeparator) = ("\u066B", "\u066C");
        numbers.NativeDigits = [.. Enumerable.Range('\u0660', 10).Select(digit => ((char)digit).ToString())];
        var dates = culture.DateTimeFormat;
        dates.Calendar = new LaterCalendar();
        (dates.DateSeparator, dates.TimeSeparator) = ("\u2215", "\u2236");
        (dates.ShortDatePattern, dates.LongTimePattern) = ("d/M/yyyy", "H:m:s");
        (dates.AbbreviatedMonthNames, dates.AbbreviatedMonthGenitiveNames) = (Months(), Months());
        (dates.MonthNames, dates.MonthGenitiveNames) = (Months(), Months());
        return culture;
    }

    private static string[] Months() => [.. Enumerable.Range(1, 13).Select(month => $"moon {month}")];

    /// <summary>Counts the years from another epoch, as Thailand's does. (Thailand's own calendar needs ICU.)</summary>
    private sealed class LaterCalendar : GregorianCalendar
    {
        public override int GetYear(DateTime time) => base.GetYear(time) + 543;
    }
}
