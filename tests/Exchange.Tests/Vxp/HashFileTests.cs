using EGov.Exchange.Documents;
using EGov.Exchange.Sending;

namespace EGov.Exchange.Tests.Vxp;

/// <summary>The digest of a packet as clients write it.</summary>
public sealed class HashFileTests
{
    private const string Whole = "00a10b" + "ff";

    [Theory]
    [InlineData("00a10bff", true)]
    [InlineData("00A10BFF", true)]
    [InlineData("0a1bff", true)]
    [InlineData("0A1BFF", true)]
    [InlineData("0a10bff", false)]
    [InlineData("a1bff", false)]
    [InlineData("", false)]
    public void Bytes_below_sixteen_may_have_one_digit_all_of_them_or_none(string said, bool good) =>
        Assert.Equal(good, new Submission("G01", "SYS.G01", "SYS.G01", Door.Vxp, Sha256: said).Means(Whole));

    [Fact]
    public void By_other_doors_a_digest_is_whole() =>
        Assert.False(new Submission("G01", "system", "system", Door.Rest, Sha256: "0a1bff").Means(Whole));

    [Fact]
    public void Who_says_none_means_any() => Assert.True(new Submission("G01", "clerk", null, Door.Rest).Means(Whole));
}
