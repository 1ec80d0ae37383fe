using System.Security.Cryptography.X509Certificates;
using EGov.Platform.Signatures.Verification;

namespace EGov.Platform.Tests.Signatures.Verification;

public sealed class ChainFlawsTests
{
    [Fact]
    public void Each_flaw_has_words_and_none_is_left_out()
    {
        var words = ChainFlaws.Words(X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain | X509ChainStatusFlags.Cyclic);

        Assert.Equal("its root is not trusted, a certificate above it is missing, its path has another fault", words.En);
        Assert.Equal("chứng thư gốc không được tin cậy, thiếu chứng thư cấp trên, đường dẫn chứng thư có lỗi khác", words.Vi);
    }

    [Fact]
    public void No_flag_is_told_by_its_name() => Assert.All(
        Enum.GetValues<X509ChainStatusFlags>().Where(flag => flag != 0),
        flag => Assert.DoesNotContain(flag.ToString(), ChainFlaws.Words(flag).En, StringComparison.Ordinal));
}
