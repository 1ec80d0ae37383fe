using System.Text;
using EGov.Identity.Credentials;

namespace EGov.Identity.Tests.Credentials;

/// <summary>Codes of authenticators are what the standards say.</summary>
public sealed class OneTimePasswordTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>RFC 6238, appendix B, the rows of SHA-1.</summary>
    [Theory]
    [InlineData(59L, "94287082")]
    [InlineData(1111111109L, "07081804")]
    [InlineData(1111111111L, "14050471")]
    [InlineData(1234567890L, "89005924")]
    [InlineData(2000000000L, "69279037")]
    [InlineData(20000000000L, "65353130")]
    public void The_vectors_of_RFC_6238_come_out(long seconds, string code) => Assert.Equal(
        code, OneTimePassword.CodeOf(Secret, OneTimePassword.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds)), digits: 8));

    /// <summary>RFC 4226, appendix D.</summary>
    [Theory]
    [InlineData(0, "755224")]
    [InlineData(1, "287082")]
    [InlineData(2, "359152")]
    [InlineData(3, "969429")]
    [InlineData(9, "520489")]
    public void The_vectors_of_RFC_4226_come_out(long step, string code) => Assert.Equal(code, OneTimePassword.CodeOf(Secret, step));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_clock_may_be_one_step_off_and_no_more(int steps, bool taken)
    {
        var moment = DateTimeOffset.FromUnixTimeSeconds(1_767_574_800);
        var step = OneTimePassword.StepOf(moment) + steps;

        Assert.Equal(taken ? step : null, OneTimePassword.StepOf(Secret, OneTimePassword.CodeOf(Secret, step), moment));
    }

    [Theory]
    [InlineData("")]
    [InlineData("75522")]
    [InlineData("0755224")]
    [InlineData("٧٥٥٢٢٤")]
    public void What_is_no_code_is_refused(string code) => Assert.Null(OneTimePassword.StepOf(Secret, code, DateTimeOffset.UnixEpoch));

    /// <summary>RFC 4648, section 10, without padding.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Secrets_are_written_in_Base32(string text, string expected) => Assert.Equal(expected, Base32.Encode(Encoding.ASCII.GetBytes(text)));
}
