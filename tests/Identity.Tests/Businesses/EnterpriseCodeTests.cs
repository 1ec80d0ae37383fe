using EGov.Identity.Businesses;

namespace EGov.Identity.Tests.Businesses;

public sealed class EnterpriseCodeTests
{
    [Theory]
    [InlineData("0100109106")] // Viettel
    [InlineData("0101248141")] // FPT
    [InlineData("0300588569")] // Vinamilk
    [InlineData("0100109106-001")]
    public void Codes_of_enterprises_and_branches_are_taken(string code) => Assert.True(EnterpriseCode.IsOne(code));

    [Theory]
    [InlineData("")]
    [InlineData("010010910")]
    [InlineData("01001091060")]
    [InlineData("0100109106-1")]
    [InlineData("0100109106-000")]
    [InlineData("0100109106-0a1")]
    [InlineData("0100109106-001-002")]
    [InlineData("0100109106001")]
    [InlineData("０100109106")]
    [InlineData(" 0100109106")]
    public void Other_texts_are_not(string code) => Assert.False(EnterpriseCode.IsOne(code));

    [Fact]
    public void A_slip_in_any_digit_or_of_two_neighbours_is_found()
    {
        const string code = "0100109106";
        for (var place = 0; place < code.Length; place++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                var slip = code[..place] + digit + code[(place + 1)..];
                Assert.Equal(slip == code, EnterpriseCode.IsOne(slip));
            }
        }

        for (var place = 0; place < code.Length - 2; place++)
        {
            var slip = code[..place] + code[place + 1] + code[place] + code[(place + 2)..];
            Assert.Equal(slip == code, EnterpriseCode.IsOne(slip));
        }
    }

    [Fact]
    public void Of_ten_codes_that_differ_in_the_check_digit_at_most_one_is_right() => Assert.All(
        Enumerable.Range(0, 1000),
        number => Assert.InRange(Enumerable.Range(0, 10).Count(check => EnterpriseCode.IsOne($"{number * 7919 % 1_000_000_000:000000000}{check}")), 0, 1));
}
