using System.Text.Json.Serialization;

namespace EGov.Platform.Signatures.Browser;

/// <summary>
/// What the page gives the plug-in, as JSON under these very names, which the plug-in of the Government Cipher Committee
/// (<c>Ban Cơ yếu Chính phủ</c>) knows.
/// </summary>
/// <param name="FileUploadHandler">Where the plug-in uploads the signed file.</param>
/// <param name="SessionId">Given along by the plug-in; ours is in the addresses too, since it is nowhere said in which way.</param>
/// <param name="FileName">Where the plug-in fetches the file.</param>
public sealed record PluginRequest(
    [property: JsonPropertyName("FileUploadHandler")] Uri FileUploadHandler,
    [property: JsonPropertyName("SessionId")] string SessionId,
    [property: JsonPropertyName("FileName")] Uri FileName);

/// <summary>What the plug-in tells the page when it is done, as JSON under these very names.</summary>
/// <param name="Status">0 when the file was signed and uploaded.</param>
/// <param name="Message">What else it says.</param>
/// <param name="FileServer">The name under which the upload was taken.</param>
public sealed record PluginCallback(
    [property: JsonPropertyName("Status")] int Status,
    [property: JsonPropertyName("Message")] string? Message,
    [property: JsonPropertyName("FileServer")] string? FileServer);

/// <summary>
/// What the upload is answered with, always with HTTP status 200, as JSON under these very names. The maker's own description was not to be had:
/// pages pass on <c>FileServer</c> as the plug-in tells it, and upload handlers say by <c>Status</c> whether they took the file.
/// </summary>
/// <param name="Status">Whether the file was taken.</param>
/// <param name="Message">Why not, in Vietnamese with the error's number; empty when it was.</param>
/// <param name="FileName">The file's name.</param>
/// <param name="FileServer">The name under which it was taken, which the plug-in tells the page.</param>
public sealed record PluginUploadAnswer(
    [property: JsonPropertyName("Status")] bool Status,
    [property: JsonPropertyName("Message")] string Message,
    [property: JsonPropertyName("FileName")] string FileName,
    [property: JsonPropertyName("FileServer")] string FileServer);
