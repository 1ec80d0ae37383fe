using EGov.Exchange.EdXml.Values;

namespace EGov.Exchange.Tests.EdXml;

public sealed class LegalDocumentIdTests
{
    [Theory]
    [InlineData("000.00.00.G22,2015/09/30,7816/VPCP-TTĐT", "AgencyDateCode", "000.00.00.G22", "2015-09-30", 2015, "7816", "VPCP-TTĐT")]
    [InlineData("000.00.00.G22,2014/02/30,7806/VPCP-TTĐT", "AgencyDateCode", "000.00.00.G22", null, 2014, "7806", "VPCP-TTĐT")]
    [InlineData("28.22.h17, 30/09/2015, 07/2015/qđ-ttg", "AgencyDateCode", "000.28.22.H17", "2015-09-30", 2015, "7", "2015/QĐ-TTG")]
    [InlineData("000.00.01.H08,2018,10", "AgencyYearNumber", "000.00.01.H08", null, 2018, "10", null)]
    [InlineData("G22.01-2026-15/BC-VP", "Dashed", "G22.01", null, 2026, "15", "BC-VP")]
    [InlineData("000.00.00.G222018123", "Joined", "000.00.00.G22", null, 2018, "123", null)]
    [InlineData("000.00.00.G22.2018.000123", "Joined", "000.00.00.G22", null, 2018, "123", null)]
    [InlineData("9fbfbad2-f1f8-4256-a2eb-50fb1061cddb", "Uuid", null, null, null, null, null)]
    [InlineData("7816/VPCP-TTĐT", "Unknown", null, null, null, null, null)]
    [InlineData("a,b,c", "Unknown", null, null, null, null, null)]
    [InlineData(",,", "Unknown", null, null, null, null, null)]
    [InlineData("", "Unknown", null, null, null, null, null)]
    public void Each_form_says_what_it_can(string text, string form, string? agency, string? date, int? year, string? number, string? notation)
    {
        var id = LegalDocumentId.Of(text);

        Assert.Equal(
            (text, form, agency, date, year, number, notation),
            (id.Text, id.Form.ToString(), id.Agency, id.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), id.Year, id.Number, id.Notation));
    }

    [Fact]
    public void Long_texts_are_kept_and_not_taken_apart()
    {
        var text = "000.00.00.G22,2015/09/30," + new string('7', 1_000_000);

        Assert.Equal((text, DocumentIdForm.Unknown), (LegalDocumentId.Of(text).Text, LegalDocumentId.Of(text).Form));
    }

    [Theory]
    [InlineData("2019/01/16", "2019-01-16", true)]
    [InlineData("16/01/2019", "2019-01-16", false)]
    [InlineData("2019-01-16", "2019-01-16", false)]
    [InlineData("2019/1/6", "2019-01-06", false)]
    [InlineData("2019-01-16T20:00:00Z", "2019-01-17", false)]
    [InlineData("2019/01/16 10:00:00", "2019-01-16", false)]
    [InlineData("2019/13/01", null, false)]
    [InlineData("0001-01-01T00:00:00+14:00", null, false)]
    public void Days_are_read_as_senders_write_them(string text, string? day, bool usual)
    {
        var read = EdXmlDates.DayOf(text, out var asTheStandardSays);

        Assert.Equal((day, usual), (read?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), asTheStandardSays));
    }
}
