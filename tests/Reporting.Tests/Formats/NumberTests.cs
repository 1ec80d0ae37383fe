using System.Globalization;
using EGov.Reporting.Formats;
using EGov.Reporting.Formats.Sdmx;
using EGov.Reporting.Periods;

namespace EGov.Reporting.Tests.Formats;

public sealed class NumberTests
{
    [Theory]
    [InlineData("103.02090153599998", "103.02090153599998")]
    [InlineData("-3.160", "-3.160")]
    [InlineData("+7", "7")]
    [InlineData(" 7. ", "7")]
    [InlineData(".5", "0.5")]
    [InlineData("1.2e-05", "0.000012")]
    [InlineData("-0.00000000000000000001", "-0.00000000000000000001")]
    [InlineData("12345678.12345678901234567890", "12345678.12345678901234567890")]
    [InlineData("1.5000000000000000000000000000000000", "1.5")]
    [InlineData("0e-400", "0")]
    [InlineData("1e-400", null)]
    [InlineData("0.12345678901234567890123456789", null)]
    [InlineData("123456789012345678.12345678901", "123456789012345678.12345678901")]
    [InlineData("123456789012345678.123456789012", null)]
    [InlineData("1,5", null)]
    [InlineData("1 000", null)]
    [InlineData("NaN", null)]
    [InlineData("٣", null)]
    [InlineData("0x1", null)]
    [InlineData("(5)", null)]
    [InlineData("1000000000000000000", null)]
    [InlineData("1e300", null)]
    [InlineData("", null)]
    public void Numbers_are_kept_digit_for_digit(string text, string? number) =>
        Assert.Equal(number, NumberText.Read(text, NumberForm.Plain)?.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1234,5", "1234.5")]
    [InlineData("-12.345.678", "-12345678")]
    [InlineData("1.23,5", null)]
    [InlineData("1.5", null)]
    [InlineData("1,234.5", null)]
    public void Vietnamese_numbers_are_read_where_the_file_has_them(string text, string? number) =>
        Assert.Equal(number, NumberText.Read(text, NumberForm.Vietnamese)?.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2.5", 6, "2500000.0")]
    [InlineData("2.5", -3, "0.0025")]
    [InlineData("2.5", 0, "2.5")]
    [InlineData("999999999", 12, null)]
    public void A_multiplier_of_the_unit_is_applied(string number, int power, string? product) =>
        Assert.Equal(product, NumberText.Times(decimal.Parse(number, CultureInfo.InvariantCulture), power)?.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("6", 6)]
    [InlineData("-3", -3)]
    [InlineData("13", null)]
    [InlineData("-2147483648", null)]
    [InlineData("x", null)]
    public void A_multiplier_is_a_small_whole_number(string text, int? power) => Assert.Equal(power, NumberText.Power(text));

    [Theory]
    [InlineData("2020-08", "2020-08")]
    [InlineData("2020-M08", "2020-08")]
    [InlineData("2020-A1", "2020")]
    [InlineData("2020-Q3", "2020-Q3")]
    [InlineData("2020-01-01/P9M", "2020-N1")]
    [InlineData("2020-N1", null)]
    [InlineData("2020-13", null)]
    [InlineData("-01-01/P9M", null)]
    public void Periods_of_SDMX_are_read(string text, string? period) => Assert.Equal(period, SdmxPeriods.Parse(text)?.ToString());

    [Theory]
    [InlineData("2020")]
    [InlineData("2020-S2")]
    [InlineData("2020-N1")]
    [InlineData("2020-Q4")]
    [InlineData("2020-12")]
    [InlineData("2020-W53")]
    [InlineData("2020-02-29")]
    public void Every_period_is_read_as_it_is_written(string period) =>
        Assert.Equal(PeriodCode.Parse(period), SdmxPeriods.Parse(SdmxPeriods.TextOf(PeriodCode.Parse(period)!.Value)));
}
