namespace EGov.Platform.Http;

/// <summary>Says what JSON body a function reads, for the description of the API. The function reads it with <see cref="JsonBody"/>.</summary>
/// <typeparam name="T">The body.</typeparam>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesAttribute<T> : Attribute, ITakesBody
{
    /// <inheritdoc/>
    public Type Body => typeof(T);
}

/// <summary>What all bodies that functions name have in common.</summary>
public interface ITakesBody
{
    /// <summary>The body's type.</summary>
    Type Body { get; }
}

/// <summary>
/// Says that a function also takes its document in a form with the files that it names, for the description of the API. The function reads both with
/// <see cref="Forms.FormReader"/>.
/// </summary>
/// <typeparam name="T">The document, which is the part <c>document</c>.</typeparam>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesFormAttribute<T> : Attribute, ITakesForm
{
    /// <inheritdoc/>
    public Type Document => typeof(T);
}

/// <summary>What all documents in forms that functions name have in common.</summary>
public interface ITakesForm
{
    /// <summary>The document's type.</summary>
    Type Document { get; }
}

/// <summary>Says that a function reads one uploaded file. It reads it with <see cref="UploadReader"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesFileAttribute : Attribute;
