using System.Text;
using System.Text.RegularExpressions;
using EGov.Exchange.Push;

namespace EGov.Exchange.Tests.Push;

/// <summary>Signatures as <c>docs/push.md</c> tells receivers to check them.</summary>
public sealed partial class PushSignatureTests
{
    private static readonly string Page = File.ReadAllText(PageFile());

    [Fact]
    public void The_example_of_the_page_holds()
    {
        var (secret, id, time) = (Encoding.ASCII.GetBytes(Of("secret")), Of("webhook-id"), long.Parse(Of("webhook-timestamp"), System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(Of("webhook-signature"), PushSignature.Of([secret], id, time, Encoding.UTF8.GetBytes(Of("body"))));
        Assert.Equal(Of("webhook-signature of a packet"), PushSignature.Of([secret], id, time, Encoding.ASCII.GetBytes(Of("SHA-256 of the packet"))));
    }

    /// <summary>A vector of the reference library of Standard Webhooks, so that receivers may use it.</summary>
    [Fact]
    public void The_signature_is_that_of_Standard_Webhooks() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        PushSignature.Of(
            [Convert.FromBase64String("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")],
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            1614265330,
            "{\"test\": 2432232314}"u8));

    [Fact]
    public void Two_secrets_make_two_signatures_the_present_one_first()
    {
        var (one, other) = ("one"u8.ToArray(), "other"u8.ToArray());

        Assert.Equal(
            $"{PushSignature.Of([one], "id", 1, "{}"u8)} {PushSignature.Of([other], "id", 1, "{}"u8)}", PushSignature.Of([one, other], "id", 1, "{}"u8));
    }

    private static string Of(string name) => Row().Matches(Page).Single(row => row.Groups["name"].Value == name).Groups["value"].Value;

    private static string PageFile()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Serverless.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "docs", "push.md");
    }

    [GeneratedRegex(@"^\| (?<name>[^|]+) \| `(?<value>[^`]+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
