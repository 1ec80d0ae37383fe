using EGov.Platform.Access;
using Microsoft.Extensions.Configuration;

namespace EGov.Platform.Http;

/// <summary>The one origin under which people reach every app. What is printed or sent, and leads back here, begins with it.</summary>
public sealed class PublicOrigin
{
    /// <summary>The setting: scheme, host and port, such as <c>https://dichvucong.example</c>. Required outside development.</summary>
    public const string OriginSetting = "PublicOrigin";

    private const string OfOneMachine = "http://localhost:7071";

    private readonly Uri origin;

    private PublicOrigin(Uri origin) => this.origin = origin;

    /// <summary>The origin that the setting names; in development, where it may be left out, that of the one-machine edition.</summary>
    /// <exception cref="InvalidOperationException">It is missing or no origin, or, outside development, not one of HTTPS.</exception>
    public static PublicOrigin Of(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var development = configuration.IsDevelopment();
        var text = configuration[OriginSetting] is { Length: > 0 } named ? named : development ? OfOneMachine : string.Empty;
        return Uri.TryCreate(text, UriKind.Absolute, out var origin)
            && (origin.Scheme == Uri.UriSchemeHttps || (development && origin.Scheme == Uri.UriSchemeHttp))
            && origin is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
                ? new(origin)
                : throw new InvalidOperationException($"The setting {OriginSetting} must be scheme and host alone, such as https://dichvucong.example, not '{text}'.");
    }

    /// <summary>The whole address of a path.</summary>
    /// <param name="path">Escaped, beginning with a slash.</param>
    public string AddressOf(string path) => new Uri(origin, path).AbsoluteUri;
}
