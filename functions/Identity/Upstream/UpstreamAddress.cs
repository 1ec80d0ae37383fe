namespace EGov.Identity.Upstream;

/// <summary>Addresses at which the e-ID provider may be asked.</summary>
internal static class UpstreamAddress
{
    /// <summary>The address; null when it is none of HTTPS, or, in development, of this machine.</summary>
    public static Uri? Of(string? text, bool isDevelopment) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (isDevelopment && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address is { Fragment: "", UserInfo: "" }
            ? address
            : null;
}
