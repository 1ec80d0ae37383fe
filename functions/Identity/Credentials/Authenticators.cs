using System.Globalization;
using System.Text;
using EGov.Identity.Accounts;
using EGov.Identity.Keys;
using QRCoder;

namespace EGov.Identity.Credentials;

/// <summary>Secrets of authenticator apps: kept encrypted, shown once.</summary>
internal sealed class Authenticators(ISecretProtector protector, TimeProvider clock)
{
    private const string AppName = "EGov";

    /// <summary>The secret as it is kept.</summary>
    public async Task<string> KeepAsync(string number, ReadOnlyMemory<byte> secret, CancellationToken cancellation) =>
        Convert.ToBase64String(await protector.ProtectAsync(PurposeOf(number), secret, cancellation));

    /// <summary>The secret that is kept.</summary>
    public Task<byte[]> OpenAsync(string number, string kept, CancellationToken cancellation) =>
        protector.UnprotectAsync(PurposeOf(number), Convert.FromBase64String(kept), cancellation);

    /// <summary>The time step of which it is the code now; null when it is none of the account's.</summary>
    public async Task<long?> StepOfAsync(Account account, string code, CancellationToken cancellation) => account.OneTimeSecret is { } kept
        ? OneTimePassword.StepOf(await OpenAsync(account.Number, kept, cancellation), code, clock.GetUtcNow())
        : null;

    /// <summary>What an app reads from the QR code.</summary>
    public static string AddressOf(string number, ReadOnlySpan<byte> secret) =>
        $"otpauth://totp/{AppName}:{PersonalNumber.Shortened(number).Replace("•", "x", StringComparison.Ordinal)}?secret={Base32.Encode(secret)}&issuer={AppName}&algorithm=SHA1&digits=6&period=30";

    /// <summary>The text as a QR code in SVG, dark on light also where the page is dark: apps read no other.</summary>
    /// <param name="text">The text.</param>
    /// <param name="label">What it is, for those who do not see it; encoded.</param>
    public static string PictureOf(string text, string label)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var row = 0; row < modules.Count; row++)
        {
            for (var column = 0; column < modules.Count; column++)
            {
                if (modules[row][column])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
                }
            }
        }

        return $"""<svg class="code" role="img" aria-label="{label}" viewBox="0 0 {modules.Count} {modules.Count}" width="240" height="240" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path fill="#000" d="{path}"/></svg>""";
    }

    private static string PurposeOf(string number) => $"one-time-secret {number}";
}
