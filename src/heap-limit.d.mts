export declare function smallerHeapMb(memoryBytes: number, heapBytes: number): number | undefined;
