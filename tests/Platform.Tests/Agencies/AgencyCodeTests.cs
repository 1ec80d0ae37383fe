using EGov.Platform.Agencies;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Platform.Tests.Agencies;

public sealed class AgencyCodeTests
{
    [Theory]
    [InlineData("000.00.00.G22", "G22")]
    [InlineData("000.00.13.H53", "H53.13")]
    [InlineData("000.46.24.H44", "H44.24.46")]
    [InlineData("005.46.24.H44", "H44.24.46.005")]
    [InlineData("005.00.24.H44", "H44.24.00.005")]
    public void The_older_code_reads_from_the_lowest_level_and_the_newer_from_the_highest(string older, string newer)
    {
        Assert.Equal(newer, Qcvn102Code.Parse(older)!.ToDecision20().ToString());
        Assert.Equal(older, Decision20Code.Parse(newer)!.ToQcvn102()!.ToString());
    }

    [Fact]
    public void Leading_groups_of_the_older_code_may_be_left_out() => Assert.Equal("000.00.13.H53", Qcvn102Code.Parse("13.H53")!.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("000.00.00.Z22")]
    [InlineData("000.00.00.g22")]
    [InlineData("0.00.00.G22")]
    [InlineData("000.000.00.G22")]
    [InlineData("000.00.00.00.G22")]
    [InlineData("G22.13")]
    [InlineData("٠٠.H29")]
    public void What_the_older_scheme_does_not_know_is_no_code(string text) => Assert.Null(Qcvn102Code.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("Z01")]
    [InlineData("H29..5")]
    [InlineData("H29.a")]
    [InlineData("010010007")]
    [InlineData("0100100079.1")]
    [InlineData("H29.12345678901234567890123456789012")]
    public void What_the_newer_scheme_does_not_know_is_no_code(string text) => Assert.Null(Decision20Code.Parse(text));

    [Theory]
    [InlineData("0100100079")] // an enterprise
    [InlineData("H29.12.5.7.1")] // five levels
    [InlineData("H29.123")]
    [InlineData("H29.K1")]
    [InlineData("H29.00")]
    public void A_newer_code_for_which_the_older_scheme_has_no_room_has_no_older_code(string text) =>
        Assert.Null(Decision20Code.Parse(text)!.ToQcvn102());

    [Fact]
    public void Every_older_code_survives_the_way_to_the_newer_scheme_and_back() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<NonNegativeInt>(),
        seed =>
        {
            var (letter, rest) = ((char)('A' + (seed.Get % 25)), seed.Get * 7919L);
            var code = new Qcvn102Code($"{letter}{rest % 100:D2}", (int)(rest % 97), (int)(rest % 89), (int)(rest % 991));
            return Qcvn102Code.Parse(code.ToString()) == code
                && code.ToDecision20().ToQcvn102() == code
                && Decision20Code.Parse(code.ToDecision20().ToString())!.Equals(code.ToDecision20());
        }));
}
