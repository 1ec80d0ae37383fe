using EGov.Identity.Credentials;
using EGov.Identity.Errors;

namespace EGov.Identity.Tests.Credentials;

public sealed class PasswordRuleTests
{
    private const string Number = "001099012345";
    private const string Name = "Nguyễn Đức Thắng";

    [Theory]
    [InlineData("con trâu đi trước cái cày")]
    [InlineData("correct-horse-9")]
    [InlineData("bảy nổi ba chìm")]
    public void A_long_password_that_nobody_guesses_is_taken(string password) => Assert.Null(PasswordRule.FaultOf("password", password, Number, Name));

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void The_length_has_bounds(int length, bool taken)
    {
        var password = string.Concat(Enumerable.Repeat("xanh7Vang-do", 11))[..length];

        Assert.Equal(taken ? null : IdentityErrors.PasswordLength.Code, PasswordRule.FaultOf("password", password, Number, Name)?.Code);
    }

    [Theory]
    [InlineData("my-001099012345-pass")]
    [InlineData("Nguyễn Đức Thắng 1")]
    [InlineData("nguyenducthang1999")]
    [InlineData("xNGUYEN DUC THANGx")]
    public void A_password_that_tells_its_owner_is_refused(string password) =>
        Assert.Equal(IdentityErrors.PasswordTellsOwner.Code, PasswordRule.FaultOf("password", password, Number, Name)?.Code);

    [Theory]
    [InlineData("password1234")]
    [InlineData("PassWord1234")]
    [InlineData("Mật khẩu 12345")]
    [InlineData("123456789012")]
    [InlineData("abababababababab")]
    public void A_password_that_everybody_has_is_refused(string password) =>
        Assert.Equal(IdentityErrors.PasswordCommon.Code, PasswordRule.FaultOf("password", password, Number, Name)?.Code);

    /// <summary>As Windows' Vietnamese keyboard writes, as macOS keeps names, and as most keyboards write.</summary>
    [Theory]
    [InlineData("tra\u0302u \u0111i tru\u031Bo\u031B\u0301c")]
    [InlineData("tr\u00E2u \u0111i tr\u01B0\u01A1\u0301c")]
    [InlineData("tr\u00E2u \u0111i tr\u01B0o\u0301\u031Bc")]
    public void The_same_letters_composed_otherwise_are_the_same_password(string typed) => Assert.Equal("tr\u00E2u \u0111i tr\u01B0\u1EDBc", PasswordRule.Normalized(typed));

    [Fact]
    public void A_dot_below_may_come_before_or_after_the_circumflex()
    {
        Assert.Equal("\u1EAD\u1EAC", PasswordRule.Normalized("a\u0323\u0302A\u0302\u0323"));
        Assert.Equal("x\u0302", PasswordRule.Normalized("x\u0302"));
    }
}
