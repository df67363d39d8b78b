/** The forms that articles' pictures may have; told from the bytes, never from the file's name. */
export type PictureFormat = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'tiff' | 'svg';

/** What is known of a picture without decoding it: all that its variants' names, sizes and forms follow from. */
export interface PictureInfo {
  /** Hex digest of the file. */
  readonly sha256: string;
  /** As shown: a camera's rotation is applied. */
  readonly width: number;
  readonly height: number;
  readonly format: PictureFormat;
  /** Size of the file. */
  readonly bytes: number;
  /** Lines, flat colours or transparency, which JPEG would spoil. */
  readonly drawn: boolean;
}
