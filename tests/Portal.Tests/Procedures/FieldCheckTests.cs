using System.Globalization;
using EGov.Platform.Words;
using EGov.Portal.Procedures;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Portal.Tests.Procedures;

/// <summary>What a form field takes and what it refuses.</summary>
public sealed class FieldCheckTests
{
    private static readonly FormField[] Shipped = [.. ProcedureFiles.ReadShipped().SelectMany(procedure => procedure.Form)];

    [Theory]
    [InlineData("birthDate", "2024-02-29", null)]
    [InlineData("birthDate", "2026-02-31", "EGOV-1248")]
    [InlineData("birthDate", "2026-02-28\n", "EGOV-1243")]
    [InlineData("childName", "Trần Minh", null)]
    [InlineData("childName", "   ", "EGOV-1241")]
    [InlineData("childName", "\u200d\u200d", "EGOV-1241")]
    [InlineData("childName", "Trần\u202eMinh", "EGOV-1244")]
    [InlineData("childName", "Trần Minh\ufe0f", "EGOV-1244")]
    [InlineData("childName", "Trần\u3164Minh", "EGOV-1244")]
    [InlineData("childName", "Trần\u115fMinh", "EGOV-1244")]
    [InlineData("childName", "Trần\u2800Minh", "EGOV-1244")]
    [InlineData("childName", "Trần\u0007Minh", "EGOV-1243")]
    [InlineData("childName", "T", "EGOV-1246")]
    [InlineData("sex", "other", "EGOV-1247")]
    [InlineData("motherId", "001099012345", null)]
    [InlineData("motherId", "00109901234", "EGOV-1246")]
    [InlineData("motherId", "001099012345\n", "EGOV-1243")]
    public void A_value_breaks_the_rule_that_is_told(string name, string value, string? code) =>
        Assert.Equal(code, FieldCheck.Of(Shipped.First(field => field.Name == name), value, "/form/x")?.Code);

    [Fact]
    public void A_long_text_may_have_lines_but_its_pattern_takes_no_last_line_break()
    {
        var field = new FormField("note", new("Ghi chú", "Note"), true, "^[^x]+(\n[a-z]+)*$", Kind: FieldKind.LongText);
        var digits = field with { Pattern = "^[0-9]{3}$" };

        Assert.Null(FieldCheck.Of(field, "một\nhai", "/x"));
        Assert.Equal("EGOV-1246", FieldCheck.Of(digits, "123\n", "/x")!.Code);
    }

    [Fact]
    public void A_value_is_as_long_as_is_published()
    {
        var field = new FormField("note", new("Ghi chú", "Note"), true);

        Assert.Null(FieldCheck.Of(field, new string('ệ', FieldCheck.LongestValue), "/x"));
        Assert.Equal("EGOV-1242", FieldCheck.Of(field, new string('ệ', FieldCheck.LongestValue + 1), "/x")!.Code);
    }

    [Fact]
    public void A_number_is_whole_and_fits()
    {
        var field = new FormField("capital", new("Vốn", "Capital"), true, Kind: FieldKind.Money);

        Assert.All(["-1", "1.5", "9999999999999999999", "1e9", "٣"], value => Assert.Equal("EGOV-1250", FieldCheck.Of(field, value, "/x")!.Code));
        Assert.Null(FieldCheck.Of(field, "150000", "/x"));
    }

    [Fact]
    public void A_pattern_that_runs_away_takes_nothing()
    {
        var field = new FormField("code", new("Mã", "Code"), true, "^(a+)+$");

        Assert.Equal("EGOV-1246", FieldCheck.Of(field, new string('a', 40) + "!", "/x")!.Code);
    }

    [Fact]
    public void Whatever_is_filled_in_what_is_taken_shows_what_it_is() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(3000),
        Prop.ForAll(Filled, filled =>
        {
            var (field, value) = filled;
            if (FieldCheck.Of(field, value, "/x") is not null)
            {
                return;
            }

            Assert.False(PlainText.IsBlank(value));
            Assert.Null(PlainText.FaultOf(value, field.Kind is FieldKind.LongText));
            Assert.InRange(value.Length, 1, FieldCheck.LongestValue);
            Assert.True(field.Kind is not FieldKind.Date || DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture) != default);
            Assert.NotNull(FieldCheck.Of(field, value + "\n", "/x"));
            Assert.NotNull(FieldCheck.Of(field, value.Insert(value.Length / 2, "\u202e"), "/x"));
        }));

    private static Gen<string> Any { get; } = Gen.Elements<char>([.. "aZ0 9-@.\n\t\r\0\u202e\u200b\u200d\u2028\u3000ệĐ\ud83d\udc69\ufffd"])
        .ListOf().Select(letters => string.Concat(letters));

    /// <summary>Fields as they ship, with good values, values a character away from them, and any text.</summary>
    private static Arbitrary<(FormField Field, string Value)> Filled { get; } = (
        from field in Gen.Elements(Shipped)
        from value in Gen.OneOf(Near(field), Gen.Elements("2026-02-28", "2026-02-30", "001099012345", "150000", "Trần Thị Anna"), Any)
        where value.Length > 0
        select (field, value)).ToArbitrary();

    private static Gen<string> Near(FormField field) =>
        from good in Gen.Elements(field.Values is { } choices ? [.. choices.Select(choice => choice.Value)] : new[] { "0912345678", "an@example.vn", "12 Phố Huế, Hà Nội" })
        from extra in Any
        from at in Gen.Choose(0, good.Length)
        select good.Insert(at, extra.Length > 1 ? extra[..1] : extra);
}
